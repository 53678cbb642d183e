-- Businesses somebody keeps an eye on: picked one by one, or found by a search each time. Their owner's, or shared with a team.
create table accounts.saved_list (
  id uuid primary key default platform.uuid_v7(),
  title text not null check (title <> ''), search text,
  owner_id text not null, owner_name text not null, team_id uuid references government.team (id),
  made_at timestamptz not null, ended_at timestamptz
);
create index on accounts.saved_list (owner_id);
create index on accounts.saved_list (team_id) where team_id is not null;
create table accounts.saved_list_business (
  list_id uuid not null references accounts.saved_list (id), business_id uuid not null references register.business (id),
  added_by_name text not null, added_at timestamptz not null,
  primary key (list_id, business_id)
);
-- When each reader last looked, and what was on it then: what is new and what changed is told from here.
create table accounts.saved_list_look (
  list_id uuid not null references accounts.saved_list (id), official_id text not null,
  looked_at timestamptz not null, seen uuid[] not null,
  primary key (list_id, official_id)
);
do $$ declare t text; begin
  foreach t in array array['saved_list', 'saved_list_business', 'saved_list_look'] loop
    execute format('alter table accounts.%I enable row level security', t);
    execute format('grant select, insert, update, delete on accounts.%I to sector_office_app', t);
  end loop;
end $$;
create policy ours on accounts.saved_list for select
  using (ended_at is null and (owner_id = (select platform.actor_id()) or team_id = any ((select platform.actor_teams())::uuid[])) or owner_id = (select platform.actor_id()));
create policy make_mine on accounts.saved_list for insert with check ((select platform.actor_may('list.keep')) and owner_id = (select platform.actor_id()));
create policy change_mine on accounts.saved_list for update using (owner_id = (select platform.actor_id()));
create policy of_ours on accounts.saved_list_business for all
  using ((select platform.actor_may('list.keep')) and exists (select from accounts.saved_list l where l.id = list_id));
create policy my_look on accounts.saved_list_look for all
  using (official_id = (select platform.actor_id()) and exists (select from accounts.saved_list l where l.id = list_id));
