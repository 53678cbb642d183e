-- How well the service kept its word, counted once a night: one row a cut, a slice and a day. A slice of few cases would say
-- more of one business than of the service, so the public is given none of them.
create table cases.performance (
  id uuid primary key default platform.uuid_v7(),
  counted_on date not null, since_on date not null,
  cut text not null check (cut in ('all', 'office', 'body', 'topic', 'size', 'nation', 'month')),
  slice text not null,
  cases int not null,
  figures jsonb not null,
  unique (counted_on, cut, slice)
);
alter table cases.performance enable row level security;
grant select, insert, update, delete on cases.performance to sector_office_app;
create policy read_it on cases.performance for select using (cases >= 5 or (select platform.actor_is_staff()));
create policy count_it on cases.performance for all using (
  (select platform.actor_kind()) = 'system' and (select platform.actor_may('case.read-all')));
create index on cases.case (received_at);
