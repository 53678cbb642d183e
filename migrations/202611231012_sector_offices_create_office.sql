create table sector_offices.office (
  id uuid primary key default platform.uuid_v7(),
  sector_code text not null unique references sector_offices.sector (code),
  slug text not null unique, name text not null unique,
  state text not null default 'exploring' check (state in ('exploring', 'open', 'closed')),
  opened_on date, closed_on date, state_reason text,
  what_it_does text not null,
  front_desk_team_id uuid references government.team (id),
  account_team_id uuid references government.team (id),
  public_email text, public_phone text,
  check (state <> 'open' or (front_desk_team_id is not null and opened_on is not null)),
  check (state <> 'closed' or closed_on is not null)
);
create unique index on sector_offices.office (front_desk_team_id);
create unique index on sector_offices.office (account_team_id);
-- One department leads, or several jointly.
create table sector_offices.sponsor (
  office_id uuid not null references sector_offices.office (id), body_id uuid not null references government.body (id),
  lead boolean not null, position int not null, from_on date, to_on date, source text not null,
  primary key (office_id, body_id)
);
create index on sector_offices.sponsor (body_id);
-- A post of an office; nobody in it is a vacancy, which is shown as one.
create table sector_offices.office_post (
  id uuid primary key default platform.uuid_v7(),
  office_id uuid not null references sector_offices.office (id),
  kind text not null check (kind in ('chair', 'director')), title text not null, remit text not null,
  official_id uuid references government.official (id),
  unique (office_id, kind)
);
create table sector_offices.service_time (
  id uuid primary key default platform.uuid_v7(),
  office_id uuid references sector_offices.office (id),
  urgency text not null check (urgency in ('routine', 'urgent')),
  acknowledge int not null check (acknowledge >= 0), first_reply int not null check (first_reply >= acknowledge),
  resolve int not null check (resolve >= first_reply),
  basis text not null, valid_from date not null, valid_to date
);
create unique index on sector_offices.service_time (coalesce(office_id::text, ''), urgency, valid_from);
create table sector_offices.offer (
  id uuid primary key default platform.uuid_v7(),
  slug text not null unique, size_band text not null, title text not null, words text not null,
  sector_code text references sector_offices.sector (code),
  basis text not null, position int not null, valid_from date not null, valid_to date
);
create table sector_offices.tier_criterion (
  code text primary key, title text not null, words text not null, basis text not null, position int not null
);
create table sector_offices.council (
  id uuid primary key default platform.uuid_v7(),
  office_id uuid not null references sector_offices.office (id), name text not null unique, purpose text not null,
  meets text not null
);
create table sector_offices.council_member (
  id uuid primary key default platform.uuid_v7(),
  council_id uuid not null references sector_offices.council (id),
  name text not null, organisation text not null, chair boolean not null default false, from_on date not null, to_on date
);
create unique index one_chair_a_council on sector_offices.council_member (council_id) where chair and to_on is null;
create index on sector_offices.council_member (council_id);

do $$ declare t text; begin
  foreach t in array array['office', 'sponsor', 'office_post', 'service_time', 'offer', 'tier_criterion', 'council', 'council_member'] loop
    execute format('alter table sector_offices.%I enable row level security', t);
    execute format('grant select, insert, update, delete on sector_offices.%I to sector_office_app', t);
    execute format('create policy read_it on sector_offices.%I for select using (true)', t);
    execute format('create policy keep_it on sector_offices.%I for all using ((select platform.actor_may(''reference.keep'')) or (select platform.actor_may(''office.open'')))', t);
  end loop;
end $$;

create view sector_offices.office_summary with (security_invoker = true) as
  select o.id, o.sector_code, s.name as sector, o.slug, o.name, o.state, o.front_desk_team_id, f.name as front_desk_team,
    o.account_team_id, a.name as account_team, o.public_email, o.public_phone
  from sector_offices.office o join sector_offices.sector s on s.code = o.sector_code
    left join government.team_summary f on f.id = o.front_desk_team_id
    left join government.team_summary a on a.id = o.account_team_id;
grant select on sector_offices.office_summary to sector_office_app;
