-- How many records one person may take away, and how many marked OFFICIAL-SENSITIVE read, in 24 hours before somebody is told.
-- Dated: a change holds from its day on. Going above it stops nobody; it is looked at.
create table government.volume_limit (
  from_on date primary key, taken int not null check (taken between 1 and 1000000), read int not null check (read between 1 and 1000000),
  kept_by text not null, kept_by_name text not null, kept_at timestamptz not null
);
alter table government.volume_limit enable row level security;
grant select, insert, update on government.volume_limit to sector_office_app;
create policy read_it on government.volume_limit for select using ((select platform.actor_is_staff()));
create policy add_it on government.volume_limit for insert with check ((select platform.actor_may('volume.watch')));
create policy change_it on government.volume_limit for update using ((select platform.actor_may('volume.watch')));
-- To begin with: more than the whole list of managed accounts, and more than anybody reads closely in a day. Nobody has published
-- figures of what is usual; these are to be set by what a department sees.
insert into government.volume_limit values ('2026-01-01', 2000, 200, 'start', 'Where it began', '2026-01-01T00:00:00Z');

-- That somebody took or read unusually much: who, how many, against which limit. Never what it was. The person concerned does not
-- see it, whatever they may do otherwise.
create table government.volume_alert (
  id uuid primary key default platform.uuid_v7(),
  official_id uuid not null references government.official (id),
  kind text not null check (kind in ('taken', 'read')),
  records int not null check (records > 0), usual_up_to int not null,
  raised_at timestamptz not null, told uuid[] not null,
  closed_at timestamptz, closed_by text, closed_by_name text, found text check (found <> ''),
  check ((closed_at is null) = (found is null) and (closed_at is null) = (closed_by_name is null))
);
create index on government.volume_alert (official_id, raised_at);
create index on government.volume_alert (raised_at) where closed_at is null;
alter table government.volume_alert enable row level security;
grant select, insert, update on government.volume_alert to sector_office_app;
create policy see_it on government.volume_alert for select using (
  official_id::text <> (select platform.actor_id())
  and ((select platform.actor_may('volume.watch')) or (select platform.actor_id()) = any (told::text[])));
create policy raise_it on government.volume_alert for insert with check ((select platform.actor_may('volume.watch')));
create policy close_it on government.volume_alert for update using (
  official_id::text <> (select platform.actor_id())
  and ((select platform.actor_may('volume.watch')) or (select platform.actor_id()) = any (told::text[])));
