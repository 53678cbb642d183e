-- Decisions in front of government about a business: while one is open, a meeting goes ahead only when somebody has cleared it.
create table engagements.decision_kind (code text primary key, title text not null, words text not null, position int not null);
create table engagements.live_decision (
  id uuid primary key default platform.uuid_v7(),
  business_id uuid not null references register.business (id),
  kind text not null references engagements.decision_kind (code), words text not null check (words <> ''),
  ask text not null check (ask <> ''),
  from_on date not null, until_on date check (until_on is null or until_on >= from_on),
  kept_by text not null, kept_by_name text not null, kept_at timestamptz not null
);
create index on engagements.live_decision (business_id);
-- Before an election, new engagements and public messages are held back. Dates are set locally.
create table engagements.quiet_period (
  id uuid primary key default platform.uuid_v7(),
  title text not null unique, words text not null, from_on date not null, until_on date not null check (until_on >= from_on)
);
create table engagements.setting (code text primary key, value text not null, words text not null);

do $$ declare t text; begin
  foreach t in array array['decision_kind', 'quiet_period', 'setting'] loop
    execute format('alter table engagements.%I enable row level security', t);
    execute format('grant select, insert, update on engagements.%I to sector_office_app', t);
    execute format('create policy read_it on engagements.%I for select using ((select platform.actor_is_staff()))', t);
    execute format('create policy keep_it on engagements.%I for all using ((select platform.actor_may(''reference.keep'') or platform.actor_may(''propriety.keep'')))', t);
  end loop;
end $$;
alter table engagements.live_decision enable row level security;
grant select, insert, update on engagements.live_decision to sector_office_app;
create policy read_it on engagements.live_decision for select using ((select platform.actor_may('engagement.read')));
create policy add_it on engagements.live_decision for insert with check ((select platform.actor_may('propriety.keep')));
create policy change_it on engagements.live_decision for update using ((select platform.actor_may('propriety.keep')));

-- That something exists near a day, and whom to ask: no more, and only where its owner did not forbid even that.
create function engagements.hidden_near(businesses uuid[], since timestamptz, until timestamptz)
returns table (owner_name text, team text) language sql stable security definer set search_path = pg_catalog, engagements as $$
  select distinct e.owner_name, t.name
  from engagements.business_part p join engagements.engagement e on e.id = p.engagement_id
    left join government.team_summary t on t.id = e.owner_team_id
  where p.business_id = any (businesses) and p.starts_at between since and until and e.status in ('planned', 'held')
    and e.existence_shown and platform.actor_may('engagement.log')
    and not (p.readers && platform.actor_reader_keys())
$$;
revoke execute on function engagements.hidden_near from public;
grant execute on function engagements.hidden_near to sector_office_app;
