-- Files that came with a message of a case. Seen by whoever sees the message; only kinds that no program runs are kept.
create table cases.attachment (
  id uuid primary key default platform.uuid_v7(),
  case_id uuid not null references cases.case (id),
  message_id uuid not null references cases.message (id),
  name text not null check (name <> ''),
  media_type text not null,
  size int not null check (size > 0),
  bytes bytea not null,
  kept_at timestamptz not null
);
create index on cases.attachment (case_id);
create index on cases.attachment (message_id);
alter table cases.attachment enable row level security;
grant select, insert on cases.attachment to sector_office_app;
create policy see_attachment on cases.attachment for select using (exists (select from cases.message m where m.id = message_id));
create policy keep_attachment on cases.attachment for insert
  with check ((select platform.actor_may('case.work')) and exists (select from cases.case c where c.id = case_id));
