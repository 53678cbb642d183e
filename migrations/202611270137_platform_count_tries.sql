-- How often somebody tried a door that is limited, counted once for all processes, so that two web processes allow no more
-- than one does. Who tried is kept only as a hash; nothing is lost if a crash of the database empties it.
create unlogged table platform.tries (
  key bytea primary key,
  count int not null,
  expires_at timestamptz not null
);
create index on platform.tries (expires_at);
alter table platform.tries enable row level security;
grant select, insert, update, delete on platform.tries to sector_office_app;
create policy count_tries on platform.tries using ((select platform.actor_kind()) = 'system');
