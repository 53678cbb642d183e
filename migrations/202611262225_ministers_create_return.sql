-- What a return must look like, by the day it applies from: columns in order, how dates are written, and the words that
-- guidance fixes and no department may alter.
create table ministers.return_layout (
  code text not null, kind text not null check (kind in ('meetings')), columns text[] not null check (array_length(columns, 1) = 4),
  date_format text not null check (date_format in ('iso', 'uk')),
  page_title text not null, csv_title text not null, summary text not null, file_name text not null,
  nil_words text not null, source_words text not null, valid_from date not null, valid_to date,
  primary key (code), check (valid_to is null or valid_from <= valid_to)
);

-- What one department publishes for one quarter. Two people sign it, and never the same one.
create table ministers.quarter_return (
  id uuid primary key default platform.uuid_v7(),
  body_id uuid not null references government.body (id), quarter_from date not null, kind text not null default 'meetings',
  layout text not null references ministers.return_layout (code),
  first_by text, first_by_name text, first_at timestamptz,
  second_by text, second_by_name text, published_at timestamptz,
  reissued_at timestamptz,
  unique (body_id, quarter_from, kind),
  check (first_by is distinct from second_by or first_by is null),
  check ((second_by is null) = (published_at is null)), check (published_at is null or first_at is not null)
);

-- What was decided of one minister at one engagement: whether it is published, why not, and in what words.
create table ministers.return_line (
  engagement_id uuid not null references engagements.engagement (id), person_id uuid not null references government.person (id),
  in_scope boolean not null, scope_code text not null, reason text, purpose text, organisation_text text,
  decided_by text not null, decided_by_name text not null, decided_at timestamptz not null,
  primary key (engagement_id, person_id),
  check (in_scope = (purpose is not null)), check (in_scope = (organisation_text is not null)), check (in_scope or reason is not null)
);
create index on ministers.return_line (person_id);

create table ministers.correction (
  id uuid primary key default platform.uuid_v7(),
  meeting_id uuid not null references ministers.published_meeting (id),
  field text not null check (field in ('purpose', 'organisation_text')),
  was text, is_now text not null, reason text not null,
  corrected_by text not null, corrected_by_name text not null, corrected_at timestamptz not null
);
create index on ministers.correction (meeting_id);

alter table ministers.published_meeting add column return_id uuid references ministers.quarter_return (id);
alter table ministers.nil_return add column return_id uuid references ministers.quarter_return (id);
create index on ministers.published_meeting (return_id) where return_id is not null;
create index on ministers.nil_return (return_id) where return_id is not null;

do $$ declare t text; begin
  foreach t in array array['return_layout', 'quarter_return', 'return_line', 'correction'] loop
    execute format('alter table ministers.%I enable row level security', t);
    execute format('grant select, insert, update on ministers.%I to sector_office_app', t);
  end loop;
end $$;
create policy read_it on ministers.return_layout for select using (true);
create policy keep_it on ministers.return_layout for insert with check ((select platform.actor_may('reference.keep')));
create policy change_it on ministers.return_layout for update using ((select platform.actor_may('reference.keep')));
-- The public knows of a return once it is published; until then it is a draft of the department.
create policy read_it on ministers.quarter_return for select using (published_at is not null or (select platform.actor_may('return.draft')));
create policy begin_it on ministers.quarter_return for insert with check ((select platform.actor_may('return.approve')) or (select platform.actor_may('return.publish')));
create policy sign_it on ministers.quarter_return for update using (
  (select platform.actor_may('return.approve')) or (select platform.actor_may('return.publish')) or (select platform.actor_may('meetings.correct')));
create policy read_it on ministers.return_line for select using (
  (select platform.actor_may('return.draft')) and exists (select from engagements.engagement_summary e where e.id = engagement_id));
create policy decide_it on ministers.return_line for insert with check ((select platform.actor_may('return.draft')));
create policy decide_again on ministers.return_line for update using ((select platform.actor_may('return.draft')));
create policy read_it on ministers.correction for select using (true);
create policy correct_it on ministers.correction for insert with check ((select platform.actor_may('meetings.correct')));

create policy publish_it on ministers.published_meeting for insert with check ((select platform.actor_may('return.publish')));
create policy publish_it on ministers.attendance for insert with check ((select platform.actor_may('return.publish')));
create policy match_new on ministers.attendance for update using ((select platform.actor_may('return.publish')));
create policy publish_it on ministers.nil_return for insert with check ((select platform.actor_may('return.publish')));
create policy correct_it on ministers.published_meeting for update using ((select platform.actor_may('meetings.correct')));
create policy correct_it on ministers.attendance for insert with check ((select platform.actor_may('meetings.correct')));
create policy replace_it on ministers.attendance for delete using ((select platform.actor_may('meetings.correct')));
