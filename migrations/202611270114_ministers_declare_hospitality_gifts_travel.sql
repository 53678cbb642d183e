-- Hospitality, gifts, travel and the meetings of senior officials are returns like those of meetings: by quarter, laid out by date,
-- signed twice. `fields` says which part of a declaration each column holds.
alter table ministers.return_layout drop constraint return_layout_kind_check, drop constraint return_layout_columns_check;
alter table ministers.return_layout add column fields text[];
alter table ministers.return_layout add constraint return_layout_kind_check
  check (kind in ('meetings', 'hospitality', 'gifts', 'travel', 'officials-meetings'));
alter table ministers.return_layout add constraint return_layout_columns_check
  check (case when kind = 'meetings' then array_length(columns, 1) = 4 else array_length(columns, 1) = array_length(fields, 1) end);

-- What somebody declares: one gift, one journey, one occasion; or that there is nothing to declare. A draft until it is published
-- with its return, and then part of what anybody reads.
create table ministers.declaration (
  id uuid primary key default platform.uuid_v7(),
  kind text not null check (kind in ('hospitality', 'gifts', 'travel', 'officials-meetings')),
  body_id uuid not null references government.body (id), quarter_from date not null,
  holder text not null check (holder <> ''), person_id uuid references government.person (id),
  nil boolean not null default false, held_on date, parts jsonb not null,
  key text not null unique,
  return_id uuid references ministers.quarter_return (id), source_words text,
  made_by text not null, made_by_name text not null, made_at timestamptz not null,
  withdrawn_at timestamptz, withdrawn_reason text,
  check (nil = (held_on is null)), check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index on ministers.declaration (kind, quarter_from, body_id);
create index on ministers.declaration (return_id) where return_id is not null;
alter table ministers.declaration enable row level security;
grant select, insert, update on ministers.declaration to sector_office_app;
create policy read_it on ministers.declaration for select using (
  (return_id is not null or source_words is not null) and withdrawn_at is null or (select platform.actor_may('return.draft')));
create policy add_it on ministers.declaration for insert with check (
  (select platform.actor_may('return.draft')) or (select platform.actor_may('return.publish')) or (select platform.actor_may('meetings.import')));
create policy change_it on ministers.declaration for update using (
  (select platform.actor_may('return.draft')) or (select platform.actor_may('return.publish')));
