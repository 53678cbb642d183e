-- A set of moves made together on one day, and what each receiver was told.
create table government.reshuffle (
  id uuid primary key default platform.uuid_v7(), name text not null check (name <> ''), happened_on date not null,
  moves jsonb not null, made_at timestamptz not null, made_by text not null, made_by_name text not null
);
create table government.hand_over_note (
  id uuid primary key default platform.uuid_v7(), reshuffle_id uuid not null references government.reshuffle (id),
  post_id uuid references government.post (id), team_id uuid references government.team (id),
  title text not null, lines text[] not null, made_at timestamptz not null
);
create index on government.hand_over_note (reshuffle_id);
create index on government.hand_over_note (post_id);
do $$ declare t text; begin
  foreach t in array array['reshuffle', 'hand_over_note'] loop
    execute format('alter table government.%I enable row level security', t);
    execute format('grant select, insert on government.%I to sector_office_app', t);
    execute format('create policy staff_read on government.%I for select using ((select platform.actor_is_staff()))', t);
    execute format('create policy make_it on government.%I for insert with check ((select platform.actor_may(''reshuffle.make'')))', t);
  end loop;
end $$;
