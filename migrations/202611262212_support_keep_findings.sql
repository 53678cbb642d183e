-- What the finder was told and what it said, when somebody asked a person about it.
create table support.finding (
  id uuid primary key default platform.uuid_v7(),
  words text not null, answers jsonb not null, said text[] not null,
  about_scheme uuid references support.scheme (id),
  shown jsonb not null, near jsonb not null,
  made_at timestamptz not null,
  case_id uuid unique
);
alter table support.finding enable row level security;
grant select, insert, update on support.finding to sector_office_app;
create policy read_finding on support.finding for select
  using ((select platform.actor_is_staff() or platform.actor_kind() = 'system'));
create policy keep_finding on support.finding for insert with check ((select platform.actor_may('support.find')));
create policy tie_finding on support.finding for update using ((select platform.actor_kind()) = 'system');

-- Whether those who were shown a scheme were helped: 1, a half or nothing, shared among the schemes of one finding.
create table support.scheme_outcome (
  finding_id uuid not null references support.finding (id), scheme_id uuid not null references support.scheme (id),
  helped double precision not null check (helped between 0 and 1), weight double precision not null check (weight > 0),
  primary key (finding_id, scheme_id)
);
create index on support.scheme_outcome (scheme_id);
alter table support.scheme_outcome enable row level security;
grant select, insert, update on support.scheme_outcome to sector_office_app;
create policy read_outcome on support.scheme_outcome for select using (true);
create policy keep_outcome on support.scheme_outcome for insert with check ((select platform.actor_kind()) = 'system');
create policy change_outcome on support.scheme_outcome for update using ((select platform.actor_kind()) = 'system');
