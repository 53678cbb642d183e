-- Who answered for a case and when, written by the database itself whenever the owner changes, so that the line has no gap
-- and no overlap whatever the program does. The application may read it and may not write it.
alter table cases.case add column owned_since timestamptz;
create table cases.ownership (
  id uuid primary key default platform.uuid_v7(),
  case_id uuid not null references cases.case (id),
  position int not null,
  team_id uuid not null references government.team (id),
  from_at timestamptz not null,
  to_at timestamptz,
  check (to_at is null or to_at >= from_at),
  unique (case_id, position)
);
create unique index one_owner_a_case on cases.ownership (case_id) where to_at is null;
create index on cases.ownership (team_id, from_at);

create function cases.keep_ownership() returns trigger language plpgsql security definer
set search_path = pg_catalog, cases as $$
begin
  if tg_op = 'INSERT' then
    insert into cases.ownership (case_id, position, team_id, from_at)
      values (new.id, 1, new.owner_team_id, coalesce(new.owned_since, new.received_at));
  elsif new.owner_team_id <> old.owner_team_id then
    if new.owned_since is null then raise exception 'a case that changes owner says since when'; end if;
    update cases.ownership set to_at = new.owned_since where case_id = new.id and to_at is null;
    if not found then raise exception 'a case without an owner cannot change it'; end if;
    insert into cases.ownership (case_id, position, team_id, from_at)
      select new.id, max(position) + 1, new.owner_team_id, new.owned_since from cases.ownership where case_id = new.id;
  end if;
  return null;
end $$;
create trigger keep_ownership after insert or update of owner_team_id on cases.case
  for each row execute function cases.keep_ownership();

-- The cases that were there before: their owners followed from the hand-overs that were accepted.
with steps as (
  select c.id as case_id, 0 as rank, c.received_at as from_at,
    coalesce((select h.from_team_id from cases.hand_over h where h.case_id = c.id and h.answer = 'accepted'
      order by h.answered_at, h.id limit 1), c.owner_team_id) as team_id
  from cases.case c
  union all
  select h.case_id, 1, h.answered_at, h.to_team_id from cases.hand_over h where h.answer = 'accepted'
)
insert into cases.ownership (case_id, position, team_id, from_at, to_at)
  select case_id, row_number() over w, team_id, from_at, lead(from_at) over w from steps
  window w as (partition by case_id order by from_at, rank);
-- An office that closed moved its cases without a hand-over: their last line is the owner of today.
update cases.ownership o set team_id = c.owner_team_id from cases.case c
  where c.id = o.case_id and o.to_at is null and o.team_id <> c.owner_team_id;
update cases.case c set owned_since = o.from_at from cases.ownership o where o.case_id = c.id and o.to_at is null;

alter table cases.ownership enable row level security;
grant select on cases.ownership to sector_office_app;
create policy see_ownership on cases.ownership for select using (exists (select from cases.case c where c.id = case_id));

alter table cases.hand_over drop constraint hand_over_answer_check;
alter table cases.hand_over add constraint hand_over_answer_check
  check (answer in ('accepted', 'declined', 'pulled-back', 'passed-on'));

-- How far up a question climbs that is not answered by its day. The ladder is a government's own: reference rows.
create table cases.rung (position int primary key, title text not null, words text not null, days_to_answer int not null);
-- What the owner asks another body, to answer the business as one voice.
create table cases.contribution (
  id uuid primary key default platform.uuid_v7(),
  case_id uuid not null references cases.case (id),
  team_id uuid not null references government.team (id),
  question text not null,
  reply_by_on date not null,
  rung int not null default 1 references cases.rung (position),
  next_rung_on date not null,
  asked_by text not null, asked_by_name text not null, asked_at timestamptz not null,
  answer text check (answer in ('answered', 'declined', 'withdrawn')),
  words text,
  answered_by text, answered_by_name text, answered_at timestamptz,
  used_in_message_id uuid references cases.message (id),
  check ((answer is null) = (answered_at is null)),
  check (answer is null or answer = 'withdrawn' or words is not null)
);
create unique index one_open_question_a_team on cases.contribution (case_id, team_id) where answer is null;
create index on cases.contribution (team_id, reply_by_on) where answer is null;
create index on cases.contribution (next_rung_on) where answer is null;
create index on cases.contribution (case_id, asked_at);

alter table cases.rung enable row level security;
grant select, insert, update on cases.rung to sector_office_app;
create policy read_it on cases.rung for select using (true);
create policy keep_it on cases.rung for all using ((select platform.actor_may('reference.keep')));
alter table cases.contribution enable row level security;
grant select, insert, update on cases.contribution to sector_office_app;
create policy see_contribution on cases.contribution for select using (exists (select from cases.case c where c.id = case_id));
create policy ask on cases.contribution for insert with check (
  (select platform.actor_may('case.work')) and exists (select from cases.case c where c.id = case_id));
create policy answer_it on cases.contribution for update using (
  (select platform.actor_may('case.work')) and exists (select from cases.case c where c.id = case_id));
