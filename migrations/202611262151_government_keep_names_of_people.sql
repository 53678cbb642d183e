-- What a person was called when, where that changed: a minister may enter the House of Lords half-way through a career.
create table government.person_name (
  person_id uuid not null references government.person (id), name text not null, from_on date, to_on date,
  primary key (person_id, name),
  check (from_on is null or to_on is null or from_on <= to_on)
);
alter table government.person_name enable row level security;
grant select, insert, update, delete on government.person_name to sector_office_app;
create policy read_it on government.person_name for select using (true);
create policy keep_it on government.person_name for all using ((select platform.actor_may('reference.keep')));

create or replace view government.minister_in_post with (security_invoker = true) as
  select a.id as appointment_id, a.person_id, p.name as minister, t.id as post_id, t.title as post, t.rank,
    b.id as body_id, b.slug as body_slug, b.name as body, a.from_on, a.to_on, a.as_of, a.source,
    coalesce((
      select n.name from government.person_name n
      where n.person_id = a.person_id and coalesce(n.from_on, '-infinity') <= a.from_on and coalesce(n.to_on, 'infinity') > a.from_on
      order by n.from_on desc nulls last limit 1
    ), p.name) as minister_then
  from government.appointment a join government.person p on p.id = a.person_id
    join government.post t on t.id = a.post_id join government.body b on b.id = t.body_id;
