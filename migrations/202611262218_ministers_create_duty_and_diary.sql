-- How often a business of a tier is to be met, by holders of posts of which rank, and which forms of contact count. Dated, set locally.
create table ministers.duty_setting (
  tier_code text not null references accounts.tier (code), every_days int not null check (every_days > 0),
  ranks text[] not null, forms text[] not null, worth int not null check (worth > 0), basis text not null,
  valid_from date not null, valid_to date, primary key (tier_code, valid_from)
);
-- Which posts answer for which sectors: 1 is the post in the lead, less is another that fits. Dated, set locally.
create table ministers.portfolio (
  id uuid primary key default platform.uuid_v7(),
  post_id uuid not null references government.post (id), sector_code text not null references sector_offices.sector (code),
  fit numeric not null check (fit > 0 and fit <= 1), basis text not null, from_on date not null, to_on date,
  unique (post_id, sector_code, from_on), check (to_on is null or from_on <= to_on)
);
create index on ministers.portfolio (sector_code);
create table ministers.waiver (
  id uuid primary key default platform.uuid_v7(),
  account_id uuid not null references accounts.account (id), from_on date not null, until_on date not null,
  reason text not null check (reason <> ''), waived_by text not null, waived_by_name text not null, waived_at timestamptz not null,
  check (until_on > from_on)
);
create index on ministers.waiver (account_id);
-- A duty passed from post to post, each time with a reason; the last link is who owes it now. People do not appear: they come and go.
create table ministers.delegation (
  id uuid primary key default platform.uuid_v7(),
  account_id uuid not null references accounts.account (id), from_post_id uuid references government.post (id),
  to_post_id uuid not null references government.post (id), reason text not null check (reason <> ''),
  delegated_by text not null, delegated_by_name text not null, delegated_at timestamptz not null,
  check (from_post_id is distinct from to_post_id)
);
create index on ministers.delegation (account_id, delegated_at desc);
create index on ministers.delegation (to_post_id);
-- What a diary takes: so many meetings with business a week, but for the weeks named here.
create table ministers.diary_week (
  post_id uuid not null references government.post (id), week_on date not null check (extract(isodow from week_on) = 1),
  meetings int not null check (meetings between 0 and 10), reason text not null, primary key (post_id, week_on)
);

-- An invitation from a business, or a bid by an official or a plan, for a minister's time.
create table ministers.bid (
  id uuid primary key default platform.uuid_v7(), reference text not null unique,
  kind text not null check (kind in ('invitation', 'bid', 'plan')),
  business_id uuid not null references register.business (id), post_id uuid not null references government.post (id),
  asked_post_id uuid not null references government.post (id),
  title text not null check (title <> ''), purpose text not null check (purpose <> ''), form text not null references engagements.form (code),
  wished_on date not null, place text, region_code text,
  bidder_name text not null, bidder_email text not null, bidder_id uuid references government.official (id),
  official_id uuid references government.official (id), no_official_reason text,
  status text not null default 'waiting' check (status in ('waiting', 'accepted', 'declined', 'done')),
  made_at timestamptz not null, made_by text not null, answer_by_on date not null,
  answered_at timestamptz, answered_by_name text, answer_words text,
  engagement_id uuid references engagements.engagement (id), held_on date, brief_due_on date, brief_in_at timestamptz,
  chased_at timestamptz,
  check ((status = 'waiting') = (answered_at is null)),
  check (status <> 'accepted' or engagement_id is not null),
  check (official_id is null or no_official_reason is null)
);
create index on ministers.bid (post_id, status, wished_on);
create index on ministers.bid (business_id);
create index on ministers.bid (status, answer_by_on);
create table ministers.bid_step (
  id uuid primary key default platform.uuid_v7(), bid_id uuid not null references ministers.bid (id),
  step text not null check (step in ('made', 'accepted', 'declined', 'delegated', 'brief-in', 'chased', 'held')),
  from_post_id uuid references government.post (id), to_post_id uuid references government.post (id),
  words text not null, by_name text not null, at timestamptz not null
);
create index on ministers.bid_step (bid_id, at);

-- A proposed quarter: what the solver found, how good it is proved to be, and what became of it.
create table ministers.plan (
  id uuid primary key default platform.uuid_v7(), number int generated always as identity unique,
  starts_on date not null check (extract(isodow from starts_on) = 1), weeks int not null check (weeks between 1 and 26),
  status text not null default 'proposed' check (status in ('proposed', 'accepted', 'set-aside')),
  points numeric not null, bound numeric not null, gap numeric not null, seconds numeric not null, figures jsonb not null,
  made_at timestamptz not null, made_by_name text not null, decided_at timestamptz, decided_by_name text
);
create index on ministers.plan (status, made_at desc);
create table ministers.plan_meeting (
  id uuid primary key default platform.uuid_v7(), plan_id uuid not null references ministers.plan (id),
  post_id uuid not null references government.post (id), business_id uuid not null references register.business (id),
  week_on date not null, why text[] not null, displaced text, locked boolean not null default false, refused boolean not null default false,
  bid_id uuid references ministers.bid (id)
);
create index on ministers.plan_meeting (plan_id, week_on);
create table ministers.plan_miss (
  plan_id uuid not null references ministers.plan (id), business_id uuid not null references register.business (id),
  why text not null, remedy text not null, primary key (plan_id, business_id)
);

do $$ declare t text; begin
  foreach t in array array['duty_setting', 'portfolio'] loop
    execute format('alter table ministers.%I enable row level security', t);
    execute format('grant select, insert, update on ministers.%I to sector_office_app', t);
    execute format('create policy read_it on ministers.%I for select using (true)', t);
    execute format('create policy keep_it on ministers.%I for all using ((select platform.actor_may(''reference.keep'')) or (select platform.actor_may(''duty.keep'')))', t);
  end loop;
  foreach t in array array['waiver', 'delegation', 'diary_week', 'plan', 'plan_meeting', 'plan_miss', 'bid', 'bid_step'] loop
    execute format('alter table ministers.%I enable row level security', t);
    execute format('grant select, insert, update on ministers.%I to sector_office_app', t);
    execute format('create policy staff_read on ministers.%I for select using ((select platform.actor_may(''duty.read'')))', t);
  end loop;
  foreach t in array array['waiver', 'delegation', 'diary_week'] loop
    execute format('create policy add_it on ministers.%I for insert with check ((select platform.actor_may(''duty.keep'')) or (select platform.actor_may(''reshuffle.make'')))', t);
    execute format('create policy change_it on ministers.%I for update using ((select platform.actor_may(''duty.keep'')))', t);
  end loop;
  foreach t in array array['plan', 'plan_meeting', 'plan_miss'] loop
    execute format('create policy add_it on ministers.%I for insert with check ((select platform.actor_may(''plan.propose'')))', t);
    execute format('create policy change_it on ministers.%I for update using ((select platform.actor_may(''plan.propose'')))', t);
  end loop;
  foreach t in array array['bid', 'bid_step'] loop
    execute format('create policy add_it on ministers.%I for insert with check ((select platform.actor_may(''bid.make'')) or (select platform.actor_may(''bid.answer'')))', t);
    execute format('create policy change_it on ministers.%I for update using ((select platform.actor_may(''bid.answer'')))', t);
  end loop;
end $$;

-- What each account is owed on a day: who answers for it, when a minister met its group last, what is planned, and by when it is due.
create view ministers.duty with (security_invoker = true) as
  select a.id as account_id, a.business_id, b.name as business, a.tier_code, a.tier, s.every_days, s.ranks, s.worth,
    coalesce(a.office_sector, b.primary_sector) as sector_code, b.region_code, b.employee_band, a.lead, a.lead_id,
    coalesce(d.to_post_id, f.post_id) as post_id, d.to_post_id is not null as is_delegated, f.fit,
    met.starts_at as met_at, met.post_id as met_by_post_id, next.starts_at as next_at, next.post_id as next_post_id,
    (coalesce((met.starts_at at time zone 'Europe/London')::date, a.started_on) + s.every_days) as due_on,
    w.reason as waived_because, w.until_on as waived_until
  from accounts.account_summary a
    join register.business_summary b on b.id = a.business_id
    join ministers.duty_setting s on s.tier_code = a.tier_code and s.valid_from <= platform.today() and (s.valid_to is null or s.valid_to > platform.today())
    left join lateral (select to_post_id from ministers.delegation where account_id = a.id order by delegated_at desc, id desc limit 1) d on true
    left join lateral (select p.post_id, p.fit from ministers.portfolio p join government.post_summary t on t.id = p.post_id
      where p.sector_code = coalesce(a.office_sector, b.primary_sector) and p.from_on <= platform.today() and (p.to_on is null or p.to_on > platform.today())
        and t.rank = any (s.ranks)
      order by p.fit desc, t.title limit 1) f on true
    left join lateral (select n.starts_at, n.post_id from engagements.part_of_business x join engagements.attendance n on n.engagement_id = x.engagement_id and n.side = 'minister'
        join engagements.engagement_summary e on e.id = x.engagement_id join government.post_summary t on t.id = n.post_id
      where x.business_id in (select a.business_id union select m.business_id from register.group_member m where m.group_id = register.group_of(a.business_id))
        and x.status = 'held' and e.form = any (s.forms) and t.rank = any (s.ranks) and x.starts_at < platform.today() + 1
      order by x.starts_at desc limit 1) met on true
    left join lateral (select n.starts_at, n.post_id from engagements.part_of_business x join engagements.attendance n on n.engagement_id = x.engagement_id and n.side = 'minister'
      where x.business_id in (select a.business_id union select m.business_id from register.group_member m where m.group_id = register.group_of(a.business_id))
        and x.status = 'planned' and x.starts_at >= platform.today()
      order by x.starts_at limit 1) next on true
    left join lateral (select reason, until_on from ministers.waiver where account_id = a.id and from_on <= platform.today() and until_on > platform.today() order by until_on desc limit 1) w on true
  where a.status = 'active';
grant select on ministers.duty to sector_office_app;
