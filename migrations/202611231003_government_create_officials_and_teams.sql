create table government.role (
  code text primary key, title text not null, words text not null, inside_government boolean not null, position int not null
);
create table government.team_kind (code text primary key, title text not null, position int not null);

-- A team row holds only what may be shown to a business: the name of who answers for its matter, and how to reach them.
create table government.team (
  id uuid primary key default platform.uuid_v7(),
  slug text not null unique, name text not null, kind text not null references government.team_kind (code),
  body_id uuid not null references government.body (id),
  public_email text, public_phone text,
  valid_from date not null, valid_to date,
  check (valid_to is null or valid_from <= valid_to)
);
create unique index one_team_a_name_at_a_body on government.team (body_id, lower(name)) where valid_to is null;
create unique index one_central_desk on government.team (kind) where kind = 'central-desk' and valid_to is null;

create table government.official (
  id uuid primary key default platform.uuid_v7(),
  name text not null, email text not null, body_id uuid not null references government.body (id),
  job_title text not null, active_from date not null, active_to date,
  check (active_to is null or active_from <= active_to)
);
create unique index official_email on government.official (lower(email));
create index on government.official (lower(name), id);
create table government.official_role (
  official_id uuid not null references government.official (id), role_code text not null references government.role (code),
  primary key (official_id, role_code)
);
create table government.team_member (
  id uuid primary key default platform.uuid_v7(),
  team_id uuid not null references government.team (id), official_id uuid not null references government.official (id),
  supervisor boolean not null default false, from_on date not null, to_on date,
  check (to_on is null or from_on <= to_on)
);
create unique index in_a_team_once on government.team_member (team_id, official_id) where to_on is null;
create index on government.team_member (official_id);

do $$ declare t text; begin
  foreach t in array array['role', 'team_kind'] loop
    execute format('alter table government.%I enable row level security', t);
    execute format('grant select, insert, update on government.%I to sector_office_app', t);
    execute format('create policy read_it on government.%I for select using (true)', t);
    execute format('create policy keep_it on government.%I for all using ((select platform.actor_may(''reference.keep'')))', t);
  end loop;
  foreach t in array array['official', 'official_role', 'team_member'] loop
    execute format('alter table government.%I enable row level security', t);
    execute format('grant select, insert, update, delete on government.%I to sector_office_app', t);
    execute format('create policy staff_read on government.%I for select using ((select platform.actor_is_staff()))', t);
    execute format('create policy add_it on government.%I for insert with check ((select platform.actor_may(''official.keep'')))', t);
    execute format('create policy change_it on government.%I for update using ((select platform.actor_may(''official.keep'')))', t);
  end loop;
end $$;
-- A partner knows of nobody in here but themselves.
create policy read_own on government.official for select using (id::text = (select platform.actor_id()));
create policy take_away on government.official_role for delete using ((select platform.actor_may('official.keep')));

alter table government.team enable row level security;
grant select, insert, update on government.team to sector_office_app;
create policy read_it on government.team for select using (true);
create policy keep_it on government.team for insert
  with check ((select platform.actor_may('team.keep')) or (select platform.actor_may('reference.keep')));
create policy change_it on government.team for update
  using ((select platform.actor_may('team.keep')) or (select platform.actor_may('reference.keep')));

create view government.team_summary with (security_invoker = true) as
  select t.id, t.slug, t.name, t.kind, t.body_id, b.name as body, coalesce(b.abbreviation, b.name) as body_short_name,
    t.public_email, t.public_phone, t.valid_from, t.valid_to
  from government.team t join government.body b on b.id = t.body_id;
create view government.official_summary with (security_invoker = true) as
  select o.id, o.name, o.email, o.job_title, o.body_id, b.name as body, coalesce(b.abbreviation, b.name) as body_short_name,
    o.active_from, o.active_to
  from government.official o join government.body b on b.id = o.body_id;
create view government.team_member_summary with (security_invoker = true) as
  select m.team_id, t.name as team, m.official_id, o.name as official, m.supervisor, m.from_on, m.to_on
  from government.team_member m join government.team t on t.id = m.team_id join government.official o on o.id = m.official_id;
grant select on government.team_summary, government.official_summary, government.team_member_summary to sector_office_app;
