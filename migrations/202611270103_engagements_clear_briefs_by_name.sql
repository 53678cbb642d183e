-- Everybody who cleared a version of a brief, by name and for what: policy, law, press. The brief itself keeps the first of them.
create table engagements.brief_clearance (
  brief_id uuid not null references engagements.brief (id),
  by_id text not null, by_name text not null, part text not null check (part <> ''), at timestamptz not null,
  primary key (brief_id, by_id)
);
alter table engagements.brief_clearance enable row level security;
grant select, insert on engagements.brief_clearance to sector_office_app;
create policy see_clearance on engagements.brief_clearance for select using (exists (select from engagements.brief b where b.id = brief_id));
create policy clear_it on engagements.brief_clearance for insert with check (
  (select platform.actor_may('engagement.log')) and by_id = (select platform.actor_id()) and exists (select from engagements.brief b where b.id = brief_id));
-- What was cleared before stands among them.
insert into engagements.brief_clearance (brief_id, by_id, by_name, part, at)
  select id, 'before', cleared_by_name, 'the whole', cleared_at from engagements.brief where cleared_at is not null;
