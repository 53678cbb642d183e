alter table accounts.account add plan_marking text not null default 'OFFICIAL' check (plan_marking in ('OFFICIAL', 'OFFICIAL-SENSITIVE'));

-- Whether the reader is on the team today, or stands in for somebody who is.
create function accounts.on_team(account uuid) returns boolean language sql stable as $$
  select exists (select from accounts.membership m where m.account_id = account and m.official_id::text = platform.actor_id()
      and m.from_on <= platform.today() and (m.until_on is null or m.until_on > platform.today()))
    or exists (select from accounts.cover c where c.account_id = account and c.covering_id::text = platform.actor_id()
      and c.from_on <= platform.today() and c.until_on > platform.today())
$$;
-- A plan that is OFFICIAL is open to all of government; a sensitive one to its team and those who oversee accounts.
create function accounts.may_read_plan(account uuid) returns boolean language sql stable as $$
  select platform.actor_may('account.oversee') or platform.actor_may('sensitive.read-all') or accounts.on_team(account)
    or platform.actor_may('account.read') and exists (select from accounts.account a where a.id = account and a.plan_marking = 'OFFICIAL')
$$;
revoke execute on function accounts.on_team, accounts.may_read_plan from public;
grant execute on function accounts.on_team, accounts.may_read_plan to sector_office_app;

-- What is wanted on both sides and how we go about it. A version that was sent keeps a picture of objectives, asks, offers and
-- contributions as they were, so that versions can be compared.
create table accounts.plan_version (
  id uuid primary key default platform.uuid_v7(),
  account_id uuid not null references accounts.account (id),
  number int not null check (number > 0),
  status text not null default 'draft' check (status in ('draft', 'sent', 'approved', 'returned')),
  company_priorities text not null, government_priorities text not null, strategy text not null,
  picture jsonb,
  written_by text not null, written_by_name text not null, written_at timestamptz not null,
  sent_by text, sent_at timestamptz,
  decided_by_name text, decided_at timestamptz, remarks text,
  unique (account_id, number), check ((status = 'draft') = (sent_at is null)), check ((status = 'draft') = (picture is null))
);
create unique index one_plan_in_hand on accounts.plan_version (account_id) where status in ('draft', 'sent');

create table accounts.objective (
  id uuid primary key default platform.uuid_v7(),
  account_id uuid not null references accounts.account (id),
  title text not null check (title <> ''), detail text,
  target_on date not null, progress int not null default 0 check (progress between 0 and 100),
  blocker text, status text not null default 'open' check (status in ('open', 'reached', 'dropped')),
  changed_by_name text not null, changed_at timestamptz not null
);
create index on accounts.objective (account_id, target_on);

create table accounts.exchange (
  id uuid primary key default platform.uuid_v7(),
  account_id uuid not null references accounts.account (id),
  side text not null check (side in ('business', 'government')), kind text not null check (kind in ('ask', 'offer')),
  words text not null check (words <> ''), status text not null default 'open' check (status in ('open', 'met', 'dropped')),
  added_by_name text not null, added_at timestamptz not null
);
create index on accounts.exchange (account_id);

create table accounts.contribution (
  id uuid primary key default platform.uuid_v7(),
  account_id uuid not null references accounts.account (id),
  body_id uuid not null references government.body (id),
  words text not null check (words <> ''), by_name text not null, at timestamptz not null,
  unique (account_id, body_id)
);

-- Twice a year: how good the plan is, whether cadence and promises were kept, how the relationship is, what a hand-over would risk.
create table accounts.review (
  id uuid primary key default platform.uuid_v7(),
  account_id uuid not null references accounts.account (id),
  held_on date not null, plan_quality int not null check (plan_quality between 1 and 5),
  cadence_kept boolean not null, promises_kept boolean not null,
  hand_over_risk text not null check (hand_over_risk in ('low', 'some', 'high')), remarks text not null,
  next_on date not null check (next_on > held_on),
  held_by text not null, held_by_name text not null, held_at timestamptz not null
);
create index on accounts.review (account_id, held_on);

-- What the business itself says of the relationship, by a one-time link. Government cannot answer for it.
create table accounts.relationship_check (
  id uuid primary key default platform.uuid_v7(),
  account_id uuid not null references accounts.account (id),
  business text not null, asked_name text not null, asked_email text not null, lead text not null, lead_email text not null,
  asked_by text not null, asked_at timestamptz not null,
  knows_whom int check (knows_whom between 1 and 5), is_heard int check (is_heard between 1 and 5), promises_kept int check (promises_kept between 1 and 5),
  words text, answered_at timestamptz,
  check ((answered_at is null) = (knows_whom is null)), check ((answered_at is null) = (is_heard is null)), check ((answered_at is null) = (promises_kept is null))
);
create index on accounts.relationship_check (account_id, asked_at);

do $$ declare t text; begin
  foreach t in array array['plan_version', 'objective', 'exchange', 'contribution', 'review', 'relationship_check'] loop
    execute format('alter table accounts.%I enable row level security', t);
    execute format('grant select, insert, update on accounts.%I to sector_office_app', t);
  end loop;
  foreach t in array array['objective', 'exchange', 'contribution'] loop
    execute format('create policy need_to_know on accounts.%I for select using (accounts.may_read_plan(account_id))', t);
  end loop;
  foreach t in array array['plan_version', 'objective', 'exchange', 'contribution', 'review', 'relationship_check'] loop
    execute format('create policy write_it on accounts.%I for insert with check ((select platform.actor_may(''account.keep'')) and accounts.may_read_plan(account_id))', t);
  end loop;
  foreach t in array array['plan_version', 'objective', 'exchange', 'contribution'] loop
    execute format('create policy change_it on accounts.%I for update using ((select platform.actor_may(''account.keep'')) and accounts.may_read_plan(account_id))', t);
  end loop;
end $$;
-- A draft is its team's until it is sent; what was said of a relationship, and by the business, stays with those who look after it.
create policy need_to_know on accounts.plan_version for select
  using (accounts.may_read_plan(account_id) and (status <> 'draft' or accounts.on_team(account_id) or (select platform.actor_may('account.oversee'))));
create policy need_to_know on accounts.review for select using (accounts.on_team(account_id) or (select platform.actor_may('account.oversee')));
create policy need_to_know on accounts.relationship_check for select
  using (accounts.on_team(account_id) or (select platform.actor_may('account.oversee')) or id::text = any ((select platform.actor_grants())::text[]));
create policy answer_it on accounts.relationship_check for update using (id::text = any ((select platform.actor_grants())::text[]));
