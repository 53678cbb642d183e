-- Words government has agreed to use on a topic, who cleared them, and until when they hold.
create table engagements.line_to_take (
  id uuid primary key default platform.uuid_v7(),
  topic text not null references engagements.topic (code),
  heading text not null check (heading <> ''), words text not null check (words <> ''),
  owner_id uuid references government.official (id), owner_name text not null,
  cleared_by_name text not null check (cleared_by_name <> ''), cleared_on date not null,
  expires_on date not null check (expires_on >= cleared_on),
  replaced_by uuid references engagements.line_to_take (id),
  made_by text not null, made_at timestamptz not null,
  marking text not null default 'OFFICIAL' references government.marking (code),
  handling text[] not null default '{}', descriptors text[] not null default '{}', embargoed_until timestamptz,
  visible_to_teams uuid[], named_people uuid[] not null default '{}',
  readers text[] not null generated always as (platform.readers_of(marking, handling, visible_to_teams, named_people, null)) stored
);
create index on engagements.line_to_take (topic, expires_on desc);
-- The paper before an engagement, as it was made from the record at that moment. A later one is another version.
create table engagements.brief (
  id uuid primary key default platform.uuid_v7(),
  engagement_id uuid not null references engagements.engagement (id),
  version int not null, made_by text not null, made_by_name text not null, made_at timestamptz not null,
  cleared_by_name text, cleared_at timestamptz,
  unique (engagement_id, version)
);
-- A brief gathers what its maker may see. Each line keeps the readers of what it was drawn from, so that who opens the brief
-- afterwards sees those lines alone that they may see at their source.
create table engagements.brief_line (
  brief_id uuid not null references engagements.brief (id),
  section text not null, position int not null,
  words text not null, source text not null, href text, as_of date, struck boolean not null default false, gap boolean not null default false,
  marking text not null, readers text[] not null,
  primary key (brief_id, section, position)
);
create table engagements.brief_commission (
  id uuid primary key default platform.uuid_v7(),
  engagement_id uuid not null references engagements.engagement (id),
  asked_of_id uuid not null references government.official (id), asked_of_name text not null,
  due_at timestamptz not null, words text,
  asked_by text not null, asked_by_name text not null, asked_at timestamptz not null
);
create index on engagements.brief_commission (engagement_id);
create index on engagements.brief_commission (asked_of_id, due_at);
do $$ declare t text; begin
  foreach t in array array['line_to_take', 'brief', 'brief_line', 'brief_commission'] loop
    execute format('alter table engagements.%I enable row level security', t);
    execute format('grant select, insert, update on engagements.%I to sector_office_app', t);
  end loop;
end $$;
create policy see_line on engagements.line_to_take for select using (
  (select platform.actor_may('engagement.read')) and readers && (select platform.actor_reader_keys())
  and platform.embargo_is_over(embargoed_until, named_people, (select platform.actor_id())));
create policy add_line on engagements.line_to_take for insert with check ((select platform.actor_may('line.keep')));
create policy change_line on engagements.line_to_take for update using ((select platform.actor_may('line.keep')) and readers && (select platform.actor_reader_keys()));
create policy see_brief on engagements.brief for select using (
  exists (select from engagements.engagement e where e.id = engagement_id));
create policy make_brief on engagements.brief for insert with check (
  (select platform.actor_may('engagement.log')) and exists (select from engagements.engagement e where e.id = engagement_id));
create policy clear_brief on engagements.brief for update using ((select platform.actor_may('engagement.log')) and exists (select from engagements.engagement e where e.id = engagement_id));
create policy see_brief_line on engagements.brief_line for select using (
  readers && (select platform.actor_reader_keys()) and exists (select from engagements.brief b where b.id = brief_id));
create policy make_brief_line on engagements.brief_line for insert with check (
  (select platform.actor_may('engagement.log')) and exists (select from engagements.brief b where b.id = brief_id));
create policy see_commission on engagements.brief_commission for select using (exists (select from engagements.engagement e where e.id = engagement_id));
create policy commission on engagements.brief_commission for insert with check (
  (select platform.actor_may('engagement.log')) and exists (select from engagements.engagement e where e.id = engagement_id));
