create schema cases;
grant usage on schema cases to sector_office_app;

-- Reference rows: a status, an outcome and a form of words are data with dates, never an if on a name.
create table cases.status (
  code text primary key, title text not null, words_for_business text not null,
  open boolean not null, clock_runs boolean not null, position int not null
);
create table cases.outcome (
  code text primary key, title text not null, words text not null, closes_as text not null references cases.status (code),
  valid_from date not null default '2026-01-01', valid_to date, position int not null
);
create table cases.approved_wording (
  id uuid primary key default platform.uuid_v7(),
  slug text not null, version int not null, topic text, title text not null, words text not null,
  cleared_by text not null, valid_from date not null, valid_to date,
  unique (slug, version)
);
create table cases.routing_rule (
  id uuid primary key default platform.uuid_v7(),
  slug text not null unique, position int not null, words text not null,
  topic text, sector_code text, nation text, phrase text,
  team_id uuid references government.team (id), to_sector_code text,
  valid_from date not null, valid_to date,
  check (num_nonnulls(team_id, to_sector_code) = 1),
  check (num_nonnulls(topic, sector_code, nation, phrase) > 0)
);
create table cases.routing_model (
  id uuid primary key default platform.uuid_v7(),
  fingerprint text not null unique, trained_at timestamptz not null, model bytea not null
);

create table cases.case (
  id uuid primary key,
  reference text not null unique,
  channel text not null check (channel in ('web', 'api', 'referral', 'phone', 'email')),
  received_at timestamptz not null,
  words text not null,
  business_id uuid references register.business (id),
  business_named text not null,
  contact_name text not null,
  contact_email text not null,
  share_consent boolean not null,
  postcode text, region_code text,
  nation text not null,
  size_band text,
  urgency text not null default 'routine' check (urgency in ('routine', 'urgent')),
  sector_code text, topic text, department text,
  status text not null references cases.status (code),
  -- Exactly one team answers for a case at every moment; an official of it may have taken it on.
  owner_team_id uuid not null references government.team (id),
  owner_official_id uuid references government.official (id),
  owner_official_name text,
  suggested_team_id uuid references government.team (id),
  routed_by text not null check (routed_by in ('rule', 'register', 'words', 'desk')),
  confidence double precision not null check (confidence between 0 and 1),
  why text[] not null,
  bounces int not null default 0,
  with_supervisor boolean not null default false,
  visible_to_teams uuid[] not null,
  acknowledge_by timestamptz not null, first_reply_by timestamptz not null, resolve_by timestamptz not null,
  acknowledged_at timestamptz, first_replied_at timestamptz, closed_at timestamptz,
  paused_at timestamptz,
  due_at timestamptz generated always as (
    case when closed_at is not null then null
      when acknowledged_at is null then acknowledge_by
      when first_replied_at is null then first_reply_by
      else resolve_by end) stored,
  outcome_code text references cases.outcome (code),
  helped text check (helped in ('yes', 'partly', 'no')),
  reopened_count int not null default 0,
  raised_by text not null,
  marking text not null default 'OFFICIAL',
  check ((closed_at is null) = (outcome_code is null)),
  check ((owner_official_id is null) = (owner_official_name is null))
);
create index on cases.case using gin (visible_to_teams);
create index on cases.case (owner_team_id, due_at) where closed_at is null;
create index on cases.case (due_at, id) where closed_at is null;
create index on cases.case (business_id);
create index on cases.case (lower(contact_email));
create index on cases.case (raised_by) where channel in ('api', 'referral');

create table cases.message (
  id uuid primary key default platform.uuid_v7(),
  case_id uuid not null references cases.case (id),
  kind text not null check (kind in ('from-business', 'to-business', 'note')),
  words text not null,
  by_id text not null, by_name text not null,
  at timestamptz not null,
  wording_id uuid references cases.approved_wording (id),
  hand_over_id uuid
);
create index on cases.message (case_id, at);

create table cases.hand_over (
  id uuid primary key default platform.uuid_v7(),
  case_id uuid not null references cases.case (id),
  from_team_id uuid not null references government.team (id),
  to_team_id uuid not null references government.team (id),
  offered_by text not null, offered_by_name text not null, offered_at timestamptz not null,
  answer text check (answer in ('accepted', 'declined', 'pulled-back')),
  answered_by text, answered_by_name text, answered_at timestamptz,
  check (from_team_id <> to_team_id),
  check ((answer is null) = (answered_at is null))
);
create unique index one_open_hand_over_a_case on cases.hand_over (case_id) where answer is null;
create index on cases.hand_over (to_team_id) where answer is null;
create index on cases.hand_over (case_id, offered_at);
alter table cases.message add foreign key (hand_over_id) references cases.hand_over (id);

create table cases.promise (
  id uuid primary key default platform.uuid_v7(),
  case_id uuid not null references cases.case (id),
  words text not null, due_on date not null,
  made_by text not null, made_by_name text not null, made_at timestamptz not null,
  kept_at timestamptz
);
create index on cases.promise (case_id);
create index on cases.promise (due_on) where kept_at is null;

do $$ declare t text; begin
  foreach t in array array['status', 'outcome', 'approved_wording', 'routing_rule', 'routing_model'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('grant select, insert, update on cases.%I to sector_office_app', t);
    execute format('create policy read_it on cases.%I for select using (true)', t);
    execute format('create policy keep_it on cases.%I for insert with check ((select platform.actor_may(''reference.keep'')))', t);
    execute format('create policy change_it on cases.%I for update using ((select platform.actor_may(''reference.keep'')))', t);
  end loop;
end $$;
drop policy read_it on cases.routing_rule;
create policy read_it on cases.routing_rule for select using ((select platform.actor_is_staff()));

alter table cases.case enable row level security;
grant select, insert, update on cases.case to sector_office_app;
-- Need to know: the teams that answer, answered or were asked to; whoever oversees all; the holder of its link; the
-- partner who raised it. Counts, search and type-ahead see no further.
create policy see_case on cases.case for select using (
  visible_to_teams && (select platform.actor_teams())
  or (select platform.actor_may('case.read-all'))
  or id::text = any ((select platform.actor_grants())::text[])
  or (raised_by = (select platform.actor_id()) and (select platform.actor_kind()) = 'partner')
);
create policy raise_case on cases.case for insert with check ((select platform.actor_may('case.raise')));
create policy work_case on cases.case for update using (
  ((select platform.actor_may('case.work')) and visible_to_teams && (select platform.actor_teams()))
  or (select platform.actor_may('case.read-all')) and (select platform.actor_kind()) = 'system'
);

do $$ declare t text; begin
  foreach t in array array['message', 'hand_over', 'promise'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('grant select, insert, update on cases.%I to sector_office_app', t);
    execute format('create policy work_it on cases.%I for update using ((select platform.actor_may(''case.work'')) and exists (select from cases.case c where c.id = case_id))', t);
  end loop;
end $$;
create policy see_message on cases.message for select using (
  exists (select from cases.case c where c.id = case_id) and (kind <> 'note' or (select platform.actor_is_staff())));
create policy write_message on cases.message for insert with check (
  (kind = 'from-business' and case_id::text = any ((select platform.actor_grants())::text[]))
  or ((select platform.actor_may('case.work')) and exists (select from cases.case c where c.id = case_id)));
create policy see_hand_over on cases.hand_over for select using (exists (select from cases.case c where c.id = case_id));
create policy offer on cases.hand_over for insert with check (
  (select platform.actor_may('case.work')) and exists (select from cases.case c where c.id = case_id));
create policy see_promise on cases.promise for select using (exists (select from cases.case c where c.id = case_id));
create policy make_promise on cases.promise for insert with check (
  (select platform.actor_may('case.work')) and exists (select from cases.case c where c.id = case_id));

-- Whoever may see a case may read its story, and nothing else of the audit trail.
create policy read_story_of_case on platform.audit_event for select using (
  event like 'case.%' and (select platform.actor_is_staff())
  and exists (select from cases.case c where c.id::text = subject_id));

create view cases.case_summary with (security_invoker = true) as
  select id, reference, business_id, status, received_at, due_at, closed_at, owner_team_id, sector_code, topic from cases.case;
grant select on cases.case_summary to sector_office_app;
