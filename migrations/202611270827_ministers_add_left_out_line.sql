-- A line that had been left out of a published return: said by one person of the department, added by another, with why. The public
-- reads both beside the return, which is then said to be issued again. `was_nil` tells that its minister had a nil return until then.
create table ministers.left_out_line (
  id uuid primary key default platform.uuid_v7(),
  return_id uuid not null references ministers.quarter_return (id),
  holder text not null, person_id uuid references government.person (id), held_on date not null,
  parts jsonb not null check (jsonb_typeof(parts) = 'object'), reason text not null,
  proposed_by text not null, proposed_by_name text not null, proposed_at timestamptz not null,
  outcome text check (outcome in ('added', 'refused')), refusal text,
  settled_by text, settled_by_name text, settled_at timestamptz,
  meeting_id uuid references ministers.published_meeting (id), declaration_id uuid references ministers.declaration (id),
  was_nil boolean not null default false,
  check (settled_by <> proposed_by),
  check ((outcome is null) = (settled_at is null)), check ((outcome is null) = (settled_by is null)),
  check ((outcome is not distinct from 'refused') = (refusal is not null)),
  check ((outcome is not distinct from 'added') = (num_nonnulls(meeting_id, declaration_id) = 1))
);
create index on ministers.left_out_line (return_id);
create index on ministers.left_out_line (meeting_id) where meeting_id is not null;
create index on ministers.left_out_line (declaration_id) where declaration_id is not null;
alter table ministers.left_out_line enable row level security;
grant select, insert, update on ministers.left_out_line to sector_office_app;
create policy read_it on ministers.left_out_line for select using (outcome is not distinct from 'added' or (select platform.actor_may('return.draft')));
create policy propose_it on ministers.left_out_line for insert with check (outcome is null and (select platform.actor_may('return.approve')));
create policy settle_it on ministers.left_out_line for update using (outcome is null and (select platform.actor_may('return.publish')))
  with check (outcome is not null and (select platform.actor_may('return.publish')));
-- Who turns out to have met somebody had no nil return.
grant delete on ministers.nil_return to sector_office_app;
create policy unsay_it on ministers.nil_return for delete using (return_id is not null and (select platform.actor_may('return.publish')));
