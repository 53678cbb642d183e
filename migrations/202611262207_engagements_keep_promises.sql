-- What one side said it would do, by a day. The first day is never lost: each slip is a row with its reason.
create table engagements.promise (
  id uuid primary key default platform.uuid_v7(),
  by_side text not null check (by_side in ('government', 'business')),
  words text not null check (words <> ''),
  business_id uuid not null references register.business (id),
  engagement_id uuid references engagements.engagement (id),
  owner_id uuid references government.official (id), owner_name text not null check (owner_name <> ''),
  body_id uuid references government.body (id),
  made_on date not null, due_on date not null, first_due_on date not null,
  kept_on date, proof text, withdrawn_on date, withdraw_reason text,
  shared_with_business boolean not null default false,
  made_by text not null, made_by_name text not null, made_at timestamptz not null,
  marking text not null default 'OFFICIAL' references government.marking (code),
  handling text[] not null default '{}', descriptors text[] not null default '{}', embargoed_until timestamptz,
  visible_to_teams uuid[], named_people uuid[] not null default '{}',
  readers text[] not null generated always as (platform.readers_of(marking, handling, visible_to_teams, named_people, null)) stored,
  check (kept_on is null or proof is not null), check (kept_on is null or withdrawn_on is null),
  check ((withdrawn_on is null) = (withdraw_reason is null)),
  check (not shared_with_business or marking = 'OFFICIAL')
);
create index on engagements.promise (business_id, due_on);
create index on engagements.promise (owner_id, due_on) where kept_on is null and withdrawn_on is null;
create index on engagements.promise (due_on) where kept_on is null and withdrawn_on is null;
create index on engagements.promise (engagement_id);
create table engagements.slip (
  id uuid primary key default platform.uuid_v7(),
  promise_id uuid not null references engagements.promise (id),
  from_on date not null, to_on date not null check (to_on > from_on), reason text not null check (reason <> ''),
  by_id text not null, by_name text not null, at timestamptz not null
);
create index on engagements.slip (promise_id, at);
-- Which reminder went to whom, so that none goes twice.
create table engagements.reminder (
  about_id uuid not null, kind text not null, sent_to text not null, on_day date not null,
  primary key (about_id, kind, sent_to, on_day)
);
alter table engagements.promise enable row level security;
alter table engagements.slip enable row level security;
alter table engagements.reminder enable row level security;
grant select, insert, update on engagements.promise to sector_office_app;
grant select, insert on engagements.slip to sector_office_app;
grant select, insert on engagements.reminder to sector_office_app;
create policy see_promise on engagements.promise for select using (
  (select platform.actor_may('engagement.read')) and readers && (select platform.actor_reader_keys())
  and platform.embargo_is_over(embargoed_until, named_people, (select platform.actor_id())));
create policy make_promise on engagements.promise for insert with check ((select platform.actor_may('engagement.log')));
create policy change_promise on engagements.promise for update using (
  (select platform.actor_may('engagement.log')) and readers && (select platform.actor_reader_keys()));
create policy see_slip on engagements.slip for select using (exists (select from engagements.promise p where p.id = promise_id));
create policy add_slip on engagements.slip for insert with check (
  (select platform.actor_may('engagement.log')) and exists (select from engagements.promise p where p.id = promise_id));
create policy remind on engagements.reminder for all using ((select platform.actor_kind()) = 'system');
create policy read_story_of_promise on platform.audit_event for select using (
  event like 'promise.%' and (select platform.actor_may('engagement.read'))
  and exists (select from engagements.promise p where p.id::text = subject_id));
create view engagements.promise_summary with (security_invoker = true) as
  select p.id, p.by_side, p.words, p.business_id, p.engagement_id, p.owner_id, p.owner_name, p.body_id, p.made_on, p.due_on, p.first_due_on,
    p.kept_on, p.withdrawn_on, p.shared_with_business, p.marking,
    case when p.kept_on is not null then 'kept' when p.withdrawn_on is not null then 'withdrawn'
      when p.due_on < platform.today() then 'overdue' else 'open' end as status
  from engagements.promise p;
grant select on engagements.promise_summary to sector_office_app;
