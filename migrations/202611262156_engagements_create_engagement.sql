create schema engagements;
grant usage on schema engagements to sector_office_app;

create table engagements.form (
  code text primary key, title text not null, meets boolean not null, valid_from date not null, valid_to date, position int not null
);
create table engagements.topic (code text primary key, title text not null, valid_from date not null, valid_to date, position int not null);

-- Contact with business, once: planned, held or cancelled. A draft came from a calendar and waits for somebody to say what it was.
create table engagements.engagement (
  id uuid primary key default platform.uuid_v7(),
  form text not null references engagements.form (code),
  status text not null check (status in ('draft', 'planned', 'held', 'cancelled')),
  title text not null check (title <> ''),
  starts_at timestamptz not null, ends_at timestamptz check (ends_at >= starts_at),
  place text, region_code text,
  capacity text not null default 'official' check (capacity in ('official', 'political', 'private')),
  topics text[] not null default '{}',
  purpose text, desired_outcome text,
  official_present boolean, no_official_reason text,
  read_out_at timestamptz, read_out_by_name text,
  cancelled_at timestamptz, cancel_reason text,
  went_on_reason text, cleared_by_name text, clear_reason text,
  -- Whether those who may not see it may learn that something of this kind is planned, and whom to ask.
  existence_shown boolean not null default true,
  owner_id uuid references government.official (id), owner_name text not null, owner_team_id uuid references government.team (id),
  source text not null check (source in ('form', 'api', 'csv', 'calendar', 'case')), source_key text,
  made_by text not null, made_by_name text not null, made_at timestamptz not null,
  marking text not null default 'OFFICIAL' references government.marking (code),
  handling text[] not null default '{}', descriptors text[] not null default '{}', embargoed_until timestamptz,
  visible_to_teams uuid[], named_people uuid[] not null default '{}',
  readers text[] not null generated always as (platform.readers_of(marking, handling, visible_to_teams, named_people, null)) stored,
  check ((status = 'cancelled') = (cancelled_at is not null)),
  check ((cancelled_at is null) = (cancel_reason is null))
);
create unique index one_of_a_source_key on engagements.engagement (source, source_key) where source_key is not null;
create index on engagements.engagement (starts_at, id);
create index on engagements.engagement (owner_id, starts_at);
create index on engagements.engagement using gin (topics);
create index on engagements.engagement (region_code, starts_at) where region_code is not null;
create index on engagements.engagement (starts_at) where status = 'planned';

-- A business's part in it. It carries when, and who may read it, so that the past of a group is read from one index.
create table engagements.business_part (
  engagement_id uuid not null references engagements.engagement (id),
  business_id uuid not null references register.business (id),
  part text not null default 'guest' check (part in ('host', 'guest', 'subject')),
  starts_at timestamptz not null, status text not null,
  readers text[] not null, embargoed_until timestamptz, named_people uuid[] not null,
  primary key (engagement_id, business_id)
);
create index on engagements.business_part (business_id, starts_at desc);

-- Who was there, as people, as they were on the day: job, team and organisation do not change afterwards.
create table engagements.attendee (
  id uuid primary key default platform.uuid_v7(),
  engagement_id uuid not null references engagements.engagement (id),
  side text not null check (side in ('official', 'minister', 'business', 'other')),
  name text not null check (name <> ''), role text, organisation text,
  official_id uuid references government.official (id), team_id uuid references government.team (id), team text,
  person_id uuid references government.person (id), post_id uuid references government.post (id),
  appointment_id uuid references government.appointment (id),
  contact_id uuid references register.contact (id), business_id uuid references register.business (id),
  lobbyist_for text,
  position int not null,
  check (side <> 'minister' or (person_id is not null and post_id is not null)),
  check (side <> 'official' or official_id is not null)
);
create index on engagements.attendee (engagement_id);
create index on engagements.attendee (official_id) where official_id is not null;
create index on engagements.attendee (person_id) where person_id is not null;
create index on engagements.attendee (business_id) where business_id is not null;
create unique index an_official_once on engagements.attendee (engagement_id, official_id) where official_id is not null;
create unique index a_minister_once on engagements.attendee (engagement_id, post_id) where post_id is not null;

-- The agenda, the read-out and notes, each piece with a marking of its own; a note may be its author's alone.
create table engagements.passage (
  id uuid primary key default platform.uuid_v7(),
  engagement_id uuid not null references engagements.engagement (id),
  kind text not null check (kind in ('agenda', 'read-out', 'decision', 'note')),
  words text not null check (words <> ''),
  business_id uuid references register.business (id),
  by_id text not null, by_name text not null, at timestamptz not null,
  marking text not null default 'OFFICIAL' references government.marking (code),
  handling text[] not null default '{}', descriptors text[] not null default '{}', embargoed_until timestamptz,
  visible_to_teams uuid[], named_people uuid[] not null default '{}', private_to text,
  readers text[] not null generated always as (platform.readers_of(marking, handling, visible_to_teams, named_people, private_to)) stored
);
create index on engagements.passage (engagement_id, at);
create index on engagements.passage using gin (to_tsvector('english', words));

create table engagements.file (
  id uuid primary key default platform.uuid_v7(),
  engagement_id uuid not null references engagements.engagement (id),
  name text not null check (name <> ''), media_type text not null, size int not null, sha256 bytea not null, bytes bytea not null,
  by_id text not null, by_name text not null, at timestamptz not null,
  marking text not null default 'OFFICIAL' references government.marking (code),
  handling text[] not null default '{}', descriptors text[] not null default '{}', embargoed_until timestamptz,
  visible_to_teams uuid[], named_people uuid[] not null default '{}',
  readers text[] not null generated always as (platform.readers_of(marking, handling, visible_to_teams, named_people, null)) stored
);
create index on engagements.file (engagement_id);

create function engagements.follow_engagement() returns trigger
language plpgsql security definer set search_path = pg_catalog, engagements as $$
begin
  if tg_table_name = 'business_part' then
    select starts_at, status, readers, embargoed_until, named_people
      into new.starts_at, new.status, new.readers, new.embargoed_until, new.named_people
      from engagements.engagement where id = new.engagement_id;
    return new;
  end if;
  update engagements.business_part set starts_at = new.starts_at where engagement_id = new.id;
  return null;
end $$;
create trigger follow_engagement before insert or update on engagements.business_part
  for each row execute function engagements.follow_engagement();
create trigger follow_engagement after update on engagements.engagement
  for each row execute function engagements.follow_engagement();

do $$ declare t text; begin
  foreach t in array array['form', 'topic'] loop
    execute format('alter table engagements.%I enable row level security', t);
    execute format('grant select, insert, update on engagements.%I to sector_office_app', t);
    execute format('create policy read_it on engagements.%I for select using (true)', t);
    execute format('create policy keep_it on engagements.%I for all using ((select platform.actor_may(''reference.keep'')))', t);
  end loop;
  foreach t in array array['engagement', 'business_part', 'attendee', 'passage', 'file'] loop
    execute format('alter table engagements.%I enable row level security', t);
    execute format('grant select, insert, update on engagements.%I to sector_office_app', t);
  end loop;
  foreach t in array array['business_part', 'attendee', 'passage', 'file'] loop
    execute format('create policy add_it on engagements.%I for insert with check ((select platform.actor_may(''engagement.log'')) and exists (select from engagements.engagement e where e.id = engagement_id))', t);
    execute format('create policy change_it on engagements.%I for update using ((select platform.actor_may(''engagement.log'')) and exists (select from engagements.engagement e where e.id = engagement_id))', t);
  end loop;
end $$;
grant delete on engagements.business_part, engagements.attendee to sector_office_app;
create policy take_away on engagements.business_part for delete using ((select platform.actor_may('engagement.log')) and exists (select from engagements.engagement e where e.id = engagement_id));
create policy take_away on engagements.attendee for delete using ((select platform.actor_may('engagement.log')) and exists (select from engagements.engagement e where e.id = engagement_id));

create policy see_engagement on engagements.engagement for select using (
  (select platform.actor_may('engagement.read')) and readers && (select platform.actor_reader_keys())
  and platform.embargo_is_over(embargoed_until, named_people, (select platform.actor_id())));
create policy add_engagement on engagements.engagement for insert with check ((select platform.actor_may('engagement.log')));
create policy change_engagement on engagements.engagement for update using (
  (select platform.actor_may('engagement.log')) and readers && (select platform.actor_reader_keys())
  and platform.embargo_is_over(embargoed_until, named_people, (select platform.actor_id()))) with check (true);
create policy see_part on engagements.business_part for select using (
  (select platform.actor_may('engagement.read')) and readers && (select platform.actor_reader_keys())
  and platform.embargo_is_over(embargoed_until, named_people, (select platform.actor_id())));
create policy see_attendee on engagements.attendee for select using (exists (select from engagements.engagement e where e.id = engagement_id));
create policy see_passage on engagements.passage for select using (
  readers && (select platform.actor_reader_keys())
  and platform.embargo_is_over(embargoed_until, named_people, (select platform.actor_id()))
  and exists (select from engagements.engagement e where e.id = engagement_id));
create policy see_file on engagements.file for select using (
  readers && (select platform.actor_reader_keys())
  and platform.embargo_is_over(embargoed_until, named_people, (select platform.actor_id()))
  and exists (select from engagements.engagement e where e.id = engagement_id));

-- Whoever may see an engagement may read its story; what its words say is not in it.
create policy read_story_of_engagement on platform.audit_event for select using (
  event like 'engagement.%' and (select platform.actor_may('engagement.read'))
  and exists (select from engagements.engagement e where e.id::text = subject_id));

create view engagements.engagement_summary with (security_invoker = true) as
  select e.id, e.form, f.title as form_title, f.meets, e.status, e.title, e.starts_at, e.ends_at, e.place, e.region_code, e.topics, e.capacity,
    e.purpose, e.official_present, e.read_out_at, e.owner_id, e.owner_name, e.owner_team_id, e.source, e.marking, e.handling, e.descriptors
  from engagements.engagement e join engagements.form f on f.code = e.form;
-- A minister who attends is a person in a post on that day.
create view engagements.attendance with (security_invoker = true) as
  select a.id, a.engagement_id, e.starts_at, e.status, a.side, a.name, a.role, a.organisation, a.official_id, a.team_id, a.team,
    a.person_id, a.post_id, a.appointment_id, a.contact_id, a.business_id, a.lobbyist_for
  from engagements.attendee a join engagements.engagement e on e.id = a.engagement_id;
create view engagements.part_of_business with (security_invoker = true) as
  select engagement_id, business_id, part, starts_at, status from engagements.business_part;
grant select on engagements.engagement_summary, engagements.attendance, engagements.part_of_business to sector_office_app;
