-- What the router learned from what people confirmed, and how it did on confirmed cases kept back from the learning: before
-- and after, by body. The models themselves are all kept; the newest is in use.
create table cases.routing_lesson (
  id uuid primary key default platform.uuid_v7(),
  learned_at timestamptz not null,
  learned int not null, held_back int not null,
  top1_before double precision, top1_after double precision, top3_before double precision, top3_after double precision,
  by_body jsonb not null default '[]',
  replaced boolean not null, words text not null
);
create index on cases.routing_lesson (learned_at desc);
alter table cases.routing_lesson enable row level security;
grant select, insert on cases.routing_lesson to sector_office_app;
create policy staff_read on cases.routing_lesson for select using ((select platform.actor_is_staff()));
create policy system_learns on cases.routing_lesson for insert with check ((select platform.actor_kind()) = 'system');
