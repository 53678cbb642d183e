-- How far up a case is that is late: by how many working days over its date it reaches whom. Set locally.
create table cases.late_rung (position int primary key, title text not null, words text not null, after_days int not null);
alter table cases.late_rung enable row level security;
grant select, insert, update on cases.late_rung to sector_office_app;
create policy read_it on cases.late_rung for select using (true);
create policy keep_it on cases.late_rung for all using ((select platform.actor_may('reference.keep')));

alter table cases.case add column late_rung int not null default 0;
create index on cases.case (late_rung) where closed_at is null and late_rung > 0;
create index on cases.case (closed_at desc, id desc) where closed_at is not null;
create index on cases.case (owner_team_id, closed_at desc, id desc) where closed_at is not null;
create index on cases.case (owner_official_id, due_at, id) where closed_at is null and owner_official_id is not null;
create index on cases.case (sector_code, due_at, id) where closed_at is null;

-- Every warning and every date that passed, once each, for the figures and for the business: nothing is quietly forgotten.
create table cases.clock_event (
  id uuid primary key default platform.uuid_v7(),
  case_id uuid not null references cases.case (id),
  clock text not null check (clock in ('acknowledge', 'first-reply', 'resolve', 'promise')),
  kind text not null check (kind in ('warned', 'breached', 'escalated')),
  rung int not null default 0,
  due_at timestamptz not null,
  promise_id uuid references cases.promise (id),
  at timestamptz not null
);
create unique index clock_event_once on cases.clock_event (case_id, clock, kind, rung, due_at, coalesce(promise_id, case_id));
create index on cases.clock_event (kind, at);
alter table cases.clock_event enable row level security;
grant select, insert on cases.clock_event to sector_office_app;
create policy see_clock_event on cases.clock_event for select using (exists (select from cases.case c where c.id = case_id));
create policy add_clock_event on cases.clock_event for insert with check (
  (select platform.actor_kind()) = 'system' and (select platform.actor_may('case.work')));
