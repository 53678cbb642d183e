-- What was wrong in a published declaration, what it says now, and why. The public reads it beside the return, which is then
-- said to be issued again. `was_key` tells the line of the old file, so that bringing it in again does not bring back what was wrong.
create table ministers.declaration_correction (
  id uuid primary key default platform.uuid_v7(),
  declaration_id uuid not null references ministers.declaration (id),
  part text not null, was_key text not null, was text not null, is_now text not null check (is_now <> was), reason text not null,
  corrected_by text not null, corrected_by_name text not null, corrected_at timestamptz not null
);
create index on ministers.declaration_correction (declaration_id);
alter table ministers.declaration_correction enable row level security;
grant select, insert on ministers.declaration_correction to sector_office_app;
create policy read_it on ministers.declaration_correction for select using (true);
create policy correct_it on ministers.declaration_correction for insert with check ((select platform.actor_may('meetings.correct')));
create policy correct_it on ministers.declaration for update using (
  (select platform.actor_may('meetings.correct')) and (return_id is not null or source_words is not null) and withdrawn_at is null);
