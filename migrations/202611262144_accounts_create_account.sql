create schema accounts;
grant usage on schema accounts to sector_office_app;

-- How closely a business is managed. Published, dated, set locally: the tier says how often somebody must be in touch.
create table accounts.tier (
  code text primary key, title text not null, words text not null,
  least_score int not null check (least_score between 0 and 100),
  contact_every_days int not null check (contact_every_days > 0),
  review_every_months int not null check (review_every_months > 0),
  basis text not null, position int not null, valid_from date not null, valid_to date
);
-- What a business is scored by, and how much each criterion counts. A new weight is a new row; an old score keeps its own.
create table accounts.criterion (
  code text not null, title text not null, words text not null, evidence_hint text not null,
  weight int not null check (weight between 0 and 100),
  basis text not null, position int not null, valid_from date not null, valid_to date,
  primary key (code, valid_from)
);
-- What somebody does on an account team. `sole` is held by exactly one person at every moment of the account's life.
create table accounts.team_role (
  code text primary key, title text not null, words text not null, sole boolean not null, position int not null
);

create table accounts.account (
  id uuid primary key default platform.uuid_v7(),
  business_id uuid not null references register.business (id),
  tier_code text not null references accounts.tier (code),
  tier_reason text not null check (tier_reason <> ''),
  office_id uuid references sector_offices.office (id),
  status text not null default 'active' check (status in ('active', 'dormant', 'ended')),
  started_on date not null, review_on date not null,
  ended_on date, end_reason text,
  opened_at timestamptz not null, opened_by text not null,
  check ((status = 'ended') = (ended_on is not null)),
  check ((ended_on is null) = (end_reason is null)),
  check (ended_on is null or ended_on >= started_on)
);
create unique index one_live_account_a_business on accounts.account (business_id) where ended_on is null;
create index on accounts.account (business_id);
create index on accounts.account (office_id);
create index on accounts.account (review_on) where ended_on is null;

-- Who is on the team, for which department, doing what, since when. `until_on` is the first day they no longer are.
create table accounts.membership (
  id uuid primary key default platform.uuid_v7(),
  account_id uuid not null references accounts.account (id),
  official_id uuid not null references government.official (id),
  body_id uuid not null references government.body (id),
  role_code text not null references accounts.team_role (code),
  -- For a local manager: the business of the group they look after.
  business_id uuid references register.business (id),
  from_on date not null, until_on date,
  put_by text not null, put_at timestamptz not null,
  check (until_on is null or until_on >= from_on)
);
create index on accounts.membership (account_id, role_code);
create index on accounts.membership (official_id);
create unique index on_a_team_in_a_role_once on accounts.membership (account_id, official_id, role_code, coalesce(business_id, account_id)) where until_on is null;

-- Who stands in for somebody on the team who is away, and until when.
create table accounts.cover (
  id uuid primary key default platform.uuid_v7(),
  account_id uuid not null references accounts.account (id),
  absent_id uuid not null references government.official (id),
  covering_id uuid not null references government.official (id),
  from_on date not null, until_on date not null,
  reason text not null check (reason <> ''),
  arranged_by text not null, arranged_at timestamptz not null,
  check (until_on > from_on), check (absent_id <> covering_id)
);
create index on accounts.cover (account_id);
create index on accounts.cover (covering_id);
create index on accounts.cover (absent_id);

-- Exactly one lead and one deputy on every day from the account's first to its last: their spells lie end to end and never
-- overlap, and nobody stays on a team after its end. Looked at when the transaction ends, so that a hand-over may pass
-- through a moment without; the account's row is locked first, so that two at once cannot each see half.
create function accounts.keep_one_of_each() returns trigger
language plpgsql security definer set search_path = pg_catalog, accounts as $$
declare asked uuid; a accounts.account; r accounts.team_role;
begin
  asked := case when tg_table_name = 'account' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'account_id')::uuid end;
  select * into a from accounts.account where id = asked for update;
  for r in select * from accounts.team_role where sole loop
    if (select range_agg(daterange(from_on, until_on)) from accounts.membership where account_id = a.id and role_code = r.code and from_on is distinct from until_on)
        is distinct from (case when a.started_on = a.ended_on then null else datemultirange(daterange(a.started_on, a.ended_on)) end)
      or exists (select from accounts.membership x join accounts.membership y on y.account_id = x.account_id and y.role_code = x.role_code and y.id > x.id
        where x.account_id = a.id and x.role_code = r.code and daterange(x.from_on, x.until_on) && daterange(y.from_on, y.until_on)) then
      raise check_violation using message = format('account %s needs exactly one %s on every day of its life', a.id, r.code), constraint = 'exactly_one_of_each';
    end if;
  end loop;
  if exists (select from accounts.membership x join accounts.membership y on y.account_id = x.account_id and y.official_id = x.official_id
      where x.account_id = a.id and x.role_code = 'lead' and y.role_code = 'deputy' and daterange(x.from_on, x.until_on) && daterange(y.from_on, y.until_on)) then
    raise check_violation using message = format('account %s has the same person as lead and deputy', a.id), constraint = 'lead_is_not_deputy';
  end if;
  if a.ended_on is not null and exists (select from accounts.membership where account_id = a.id and (until_on is null or until_on > a.ended_on)) then
    raise check_violation using message = format('account %s has ended and somebody is still on its team', a.id), constraint = 'nobody_left_behind';
  end if;
  return null;
end $$;
create constraint trigger exactly_one_of_each after insert or update on accounts.account
  deferrable initially deferred for each row execute function accounts.keep_one_of_each();
create constraint trigger exactly_one_of_each after insert or update on accounts.membership
  deferrable initially deferred for each row execute function accounts.keep_one_of_each();

do $$ declare t text; begin
  foreach t in array array['tier', 'criterion', 'team_role'] loop
    execute format('alter table accounts.%I enable row level security', t);
    execute format('grant select, insert, update on accounts.%I to sector_office_app', t);
    execute format('create policy read_it on accounts.%I for select using (true)', t);
    execute format('create policy keep_it on accounts.%I for all using ((select platform.actor_may(''reference.keep'')))', t);
  end loop;
  -- Everybody in government may know who looks after whom; what is planned with the business has walls of its own.
  foreach t in array array['account', 'membership', 'cover'] loop
    execute format('alter table accounts.%I enable row level security', t);
    execute format('grant select, insert, update on accounts.%I to sector_office_app', t);
    execute format('create policy staff_read on accounts.%I for select using ((select platform.actor_may(''account.read'')))', t);
  end loop;
end $$;
create policy open_it on accounts.account for insert with check ((select platform.actor_may('account.open')));
create policy change_it on accounts.account for update using ((select platform.actor_may('account.open') or platform.actor_may('account.keep')));
create policy put_in on accounts.membership for insert
  with check ((select platform.actor_may('account.open') or platform.actor_may('account.keep')));
create policy take_out on accounts.membership for update
  using ((select platform.actor_may('account.open') or platform.actor_may('account.keep')));
create policy arrange on accounts.cover for insert with check ((select platform.actor_may('account.keep')));
create policy rearrange on accounts.cover for update using ((select platform.actor_may('account.keep')));

create view accounts.team_member with (security_invoker = true) as
  select m.id, m.account_id, m.official_id, o.name as official, o.email, o.job_title, m.body_id, b.name as body, b.short_name as body_short_name,
    m.role_code, r.title as role, r.position as role_position, m.business_id, m.from_on, m.until_on,
    m.from_on <= platform.today() and (m.until_on is null or m.until_on > platform.today()) as is_current
  from accounts.membership m
    join accounts.team_role r on r.code = m.role_code
    join government.official_summary o on o.id = m.official_id
    join government.body_summary b on b.id = m.body_id;

create view accounts.account_summary with (security_invoker = true) as
  select a.id, a.business_id, a.tier_code, t.title as tier, t.position as tier_position, t.contact_every_days, a.status,
    a.office_id, f.name as office, f.sector_code as office_sector,
    lead.official_id as lead_id, lead.official as lead, lead.body_id as lead_body_id, lead.body_short_name as lead_body,
    deputy.official_id as deputy_id, deputy.official as deputy, deputy.body_id as deputy_body_id, deputy.body_short_name as deputy_body,
    a.started_on, a.review_on, a.ended_on
  from accounts.account a
    join accounts.tier t on t.code = a.tier_code
    left join sector_offices.office_summary f on f.id = a.office_id
    left join accounts.team_member lead on lead.account_id = a.id and lead.role_code = 'lead' and lead.is_current
    left join accounts.team_member deputy on deputy.account_id = a.id and deputy.role_code = 'deputy' and deputy.is_current;
grant select on accounts.team_member, accounts.account_summary to sector_office_app;

-- Whoever may see accounts may see what happened to one; the walls round plans keep words out of events.
create policy read_story_of_account on platform.audit_event for select using (
  (select platform.actor_may('account.read')) and exists (select from accounts.account a where a.id::text = subject_id)
);
