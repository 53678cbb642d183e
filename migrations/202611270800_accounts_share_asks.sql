-- An ask of the business that government chose to show it again, in words of its own, with what government answers. The plan
-- stays a paper of government: the firm’s page reads this table and nothing else of it.
create table accounts.shared_ask (
  exchange_id uuid primary key references accounts.exchange (id),
  account_id uuid not null references accounts.account (id),
  words text not null check (words <> ''), status text not null check (status in ('open', 'met', 'dropped')),
  shared_by_name text not null, shared_at timestamptz not null,
  answer text check (answer <> ''), answered_by_name text, answered_at timestamptz,
  withdrawn_at timestamptz, withdrawn_by_name text,
  check ((answer is null) = (answered_at is null)), check ((withdrawn_at is null) = (withdrawn_by_name is null))
);
create index on accounts.shared_ask (account_id);
alter table accounts.shared_ask enable row level security;
grant select, insert, update on accounts.shared_ask to sector_office_app;
create policy need_to_know on accounts.shared_ask for select using (
  accounts.may_read_plan(account_id)
  or withdrawn_at is null and (select platform.actor_kind()) = 'system' and (select platform.actor_may('ask.read-as-firm')));
create policy share_it on accounts.shared_ask for insert with check (
  (select platform.actor_may('ask.share')) and accounts.may_read_plan(account_id));
create policy change_it on accounts.shared_ask for update using (
  ((select platform.actor_may('ask.share')) or (select platform.actor_may('account.keep'))) and accounts.may_read_plan(account_id));
