-- A held engagement that was recorded by mistake: out of every list, count and calendar, kept for the audit and for whoever must
-- account for all that is held. Whoever archived it and why stays with it until it is brought back, and in the story afterwards.
alter table engagements.engagement
  drop constraint engagement_status_check,
  add constraint engagement_status_check check (status in ('draft', 'planned', 'held', 'cancelled', 'archived')),
  add column archived_at timestamptz, add column archived_by_name text, add column archive_reason text check (archive_reason <> ''),
  add constraint archived_with_a_reason check (
    (status = 'archived') = (archived_at is not null)
    and (archived_at is null) = (archive_reason is null) and (archived_at is null) = (archived_by_name is null));

create or replace view engagements.engagement_summary with (security_invoker = true) as
  select e.id, e.form, f.title as form_title, f.meets, e.status, e.title, e.starts_at, e.ends_at, e.place, e.region_code, e.topics, e.capacity,
    e.purpose, e.official_present, e.read_out_at, e.owner_id, e.owner_name, e.owner_team_id, e.source, e.marking, e.handling, e.descriptors
  from engagements.engagement e join engagements.form f on f.code = e.form where e.status <> 'archived';
-- What is held whatever became of it, for those who answer requests for information.
create view engagements.kept_engagement with (security_invoker = true) as
  select e.id, e.status, e.title, e.starts_at, e.marking, e.archived_at, e.archived_by_name, e.archive_reason
  from engagements.engagement e;
grant select on engagements.kept_engagement to sector_office_app;
