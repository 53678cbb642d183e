-- What a department, a post or a team was called, and whose it was, before it was renamed or moved: history shows the
-- name of the day. The present name stands in its own row.
create table government.former_name (
  id uuid primary key default platform.uuid_v7(),
  body_id uuid references government.body (id), post_id uuid references government.post (id), team_id uuid references government.team (id),
  name text not null, body_was_id uuid not null references government.body (id), body_name text not null, seat int,
  from_on date, to_on date not null,
  check (num_nonnulls(body_id, post_id, team_id) = 1),
  check (from_on is null or from_on <= to_on)
);
create index on government.former_name (post_id, to_on);
create index on government.former_name (team_id, to_on);
create index on government.former_name (body_id, to_on);
alter table government.former_name enable row level security;
grant select, insert on government.former_name to sector_office_app;
create policy read_it on government.former_name for select using (true);
create policy keep_it on government.former_name for insert
  with check ((select platform.actor_may('reshuffle.make')) or (select platform.actor_may('team.keep')));

-- A name or an end that was decided here, which the country pack must not undo at the next upgrade.
alter table government.body add column decided_on date;

do $$ declare t text; begin
  foreach t in array array['body', 'body_link', 'person', 'post', 'appointment', 'team', 'official', 'body_parent'] loop
    execute format('create policy add_on_reshuffle_day on government.%I for insert with check ((select platform.actor_may(''reshuffle.make'')))', t);
    execute format('create policy change_on_reshuffle_day on government.%I for update using ((select platform.actor_may(''reshuffle.make'')))', t);
  end loop;
end $$;

-- The title of a post and the name of its department, from a day to a day. The last one is the present one.
create view government.post_title with (security_invoker = true) as
  select f.post_id, f.name as title, f.body_was_id as body_id, f.body_name as body, t.rank, f.from_on, f.to_on
    from government.former_name f join government.post t on t.id = f.post_id
  union all
  select t.id, t.title, b.id, b.name, t.rank, (select max(f.to_on) from government.former_name f where f.post_id = t.id), t.valid_to
    from government.post t join government.body b on b.id = t.body_id;

-- Every appointment there is record of, with what the post was called; one that spans a change of name has a row for each.
create view government.appointment_on_day with (security_invoker = true) as
  select a.id as appointment_id, a.person_id, p.name as minister, a.post_id, n.title as post, n.rank, n.body_id, n.body,
    greatest(a.from_on, n.from_on) as from_on, least(a.to_on, n.to_on) as to_on, a.source, a.as_of
  from government.appointment a join government.person p on p.id = a.person_id
    join government.post_title n on n.post_id = a.post_id
      and coalesce(n.from_on, '-infinity') < coalesce(a.to_on, 'infinity') and coalesce(n.to_on, 'infinity') > a.from_on;
create view government.post_summary with (security_invoker = true) as
  select t.id, t.title, t.seat, t.rank, t.valid_from, t.valid_to, b.id as body_id, b.slug as body_slug, b.name as body,
    coalesce(b.abbreviation, b.name) as body_short_name
  from government.post t join government.body b on b.id = t.body_id;
create view government.person_summary with (security_invoker = true) as select id, name from government.person;
grant select on government.post_title, government.appointment_on_day, government.post_summary, government.person_summary to sector_office_app;
create index on government.appointment (to_on);
