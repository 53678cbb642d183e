-- A search somebody had sent to them, and whether they want to hear of new support that fits it.
create table support.saved_search (
  id uuid primary key default platform.uuid_v7(),
  email text not null, answers jsonb not null, wants_news boolean not null,
  made_at timestamptz not null, confirmed_at timestamptz, ended_at timestamptz, told_until timestamptz not null
);
create index on support.saved_search (told_until) where wants_news and confirmed_at is not null and ended_at is null;
alter table support.saved_search enable row level security;
grant select, insert, update on support.saved_search to sector_office_app;
create policy read_saved on support.saved_search for select using ((select platform.actor_kind()) = 'system');
create policy keep_saved on support.saved_search for insert with check ((select platform.actor_may('support.find')));
create policy change_saved on support.saved_search for update using ((select platform.actor_kind()) = 'system');
