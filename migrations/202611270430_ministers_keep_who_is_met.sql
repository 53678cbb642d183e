-- Who was met how often in each year, added up beforehand: the public page of who is met would otherwise read every attendance there
-- ever was, again and again. It holds nothing that the open register does not.
create table ministers.met_organisation (
  year int, own boolean not null, who text not null, business_id uuid, organisation text not null, kind text not null,
  times int not null check (times > 0)
);
create index on ministers.met_organisation (year);
-- One row: meetings by year, what was there when it was counted, and when that was.
create table ministers.met_count (
  only_one boolean primary key default true check (only_one),
  meetings jsonb not null, fingerprint text not null, counted_at timestamptz not null
);
alter table ministers.met_organisation enable row level security;
alter table ministers.met_count enable row level security;
grant select, insert, delete on ministers.met_organisation to sector_office_app;
grant select, insert, update on ministers.met_count to sector_office_app;
create policy read_it on ministers.met_organisation for select using (true);
create policy count_it on ministers.met_organisation for insert with check ((select platform.actor_may('meetings.count')));
create policy count_again on ministers.met_organisation for delete using ((select platform.actor_may('meetings.count')));
create policy read_it on ministers.met_count for select using (true);
create policy count_it on ministers.met_count for insert with check ((select platform.actor_may('meetings.count')));
create policy count_again on ministers.met_count for update using ((select platform.actor_may('meetings.count')));
