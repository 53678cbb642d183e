-- The lead or deputy of an account passes it on: with a note drafted from the record, on a day, once the receiver says yes.
-- Until then the sender answers for it.
create table accounts.hand_over (
  id uuid primary key default platform.uuid_v7(),
  account_id uuid not null references accounts.account (id),
  role_code text not null references accounts.team_role (code),
  from_id uuid not null references government.official (id), to_id uuid not null references government.official (id),
  on_day date not null, note text not null check (note <> ''), tells_business boolean not null,
  offered_by text not null, offered_by_name text not null, offered_at timestamptz not null,
  answer text check (answer in ('accepted', 'declined', 'withdrawn')), answered_at timestamptz, answer_reason text,
  check (from_id <> to_id), check ((answer is null) = (answered_at is null))
);
create unique index one_hand_over_a_role on accounts.hand_over (account_id, role_code) where answer is null;
create index on accounts.hand_over (to_id) where answer is null;
create index on accounts.hand_over (account_id, offered_at);
alter table accounts.hand_over enable row level security;
grant select, insert, update on accounts.hand_over to sector_office_app;
-- A note says what only those need to know who pass it on, take it, look after the account, or oversee all.
create policy need_to_know on accounts.hand_over for select using (
  from_id::text = (select platform.actor_id()) or to_id::text = (select platform.actor_id()) or offered_by = (select platform.actor_id())
  or accounts.on_team(account_id) or (select platform.actor_may('account.oversee')) or (select platform.actor_may('account.hand-over-all')));
create policy offer_it on accounts.hand_over for insert with check ((select platform.actor_may('account.keep') or platform.actor_may('account.hand-over-all')));
create policy answer_it on accounts.hand_over for update using (
  to_id::text = (select platform.actor_id()) or offered_by = (select platform.actor_id()) or (select platform.actor_may('account.oversee')));
