-- A quarterly file as it came in: what it was, how its rows add up, and what was refused of it.
create table ministers.meetings_file (
  id uuid primary key default platform.uuid_v7(),
  file_name text not null, content_hash text not null unique, encoding text not null,
  department text, body_id uuid references government.body (id),
  quarter_from date, titles text[] not null,
  file_rows int not null, meetings int not null, organisations int not null, further int not null, nil int not null,
  notes jsonb not null, refused jsonb not null,
  -- Said on every page that shows its rows, where the file is old or comes from elsewhere.
  source_words text,
  imported_at timestamptz not null, imported_by text not null, imported_by_name text not null,
  check (file_rows = meetings + further + nil + jsonb_array_length(notes) + jsonb_array_length(refused))
);

create table ministers.published_meeting (
  id uuid primary key default platform.uuid_v7(),
  -- Who, when, with whom and why, and which of several alike: the same line in another file is the same meeting.
  key text not null unique,
  file_id uuid references ministers.meetings_file (id), line int,
  body_id uuid references government.body (id), department text,
  minister text not null, person_id uuid references government.person (id), person text, post text,
  date_text text not null, held_from date, held_to date,
  precision text not null check (precision in ('day', 'month', 'span', 'month-without-year')),
  quarter_from date,
  organisation_text text not null, purpose text, client text,
  words tsvector generated always as (
    to_tsvector('english'::regconfig, minister || ' ' || organisation_text || ' ' || coalesce(purpose, '') || ' ' || coalesce(department, ''))
  ) stored,
  check ((held_from is null) = (held_to is null)), check (held_from <= held_to)
);
create index on ministers.published_meeting using gin (words);
create index on ministers.published_meeting (held_from desc nulls last, id desc);
create index on ministers.published_meeting (body_id, held_from desc nulls last, id desc);
create index on ministers.published_meeting (person_id, held_from desc nulls last, id desc);
create index on ministers.published_meeting (quarter_from, body_id);
create index on ministers.published_meeting (file_id);

create table ministers.attendance (
  id uuid primary key default platform.uuid_v7(),
  meeting_id uuid not null references ministers.published_meeting (id) on delete cascade,
  position int not null, name text not null, organisation text not null, person text,
  business_id uuid references register.business (id), probability double precision,
  match text not null check (match in ('matched', 'in-review', 'not-on-register', 'person', 'not-tried')),
  matched_by_name text, matched_at timestamptz,
  unique (meeting_id, position),
  check ((match in ('matched', 'in-review')) = (business_id is not null))
);
create index on ministers.attendance (business_id, meeting_id);
create index on ministers.attendance (organisation);
create index on ministers.attendance (match) where match in ('in-review', 'not-tried');

create table ministers.nil_return (
  id uuid primary key default platform.uuid_v7(),
  key text not null unique,
  file_id uuid references ministers.meetings_file (id), line int,
  body_id uuid references government.body (id), department text, minister text not null, quarter_from date
);
create index on ministers.nil_return (quarter_from, body_id);
create index on ministers.nil_return (file_id);

-- What departments published is open to all; only an import, or a return signed off by two people, adds to it.
do $$ declare t text; begin
  foreach t in array array['meetings_file', 'published_meeting', 'attendance', 'nil_return'] loop
    execute format('alter table ministers.%I enable row level security', t);
    execute format('grant select, insert, update, delete on ministers.%I to sector_office_app', t);
    execute format('create policy read_it on ministers.%I for select using (true)', t);
    execute format('create policy add_it on ministers.%I for insert with check ((select platform.actor_may(''meetings.import'')))', t);
    execute format('create policy change_it on ministers.%I for update using ((select platform.actor_may(''meetings.import'')))', t);
  end loop;
end $$;
create policy match_it on ministers.attendance for update using ((select platform.actor_may('meetings.match')));
