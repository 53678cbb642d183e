-- What the first signature stands under: the lines as they will be published. Whoever signs second sees and publishes these,
-- whatever the marking of the engagement behind them, and nothing that has changed since slips in.
create table ministers.signed_line (
  return_id uuid not null references ministers.quarter_return (id),
  engagement_id uuid not null references engagements.engagement (id), person_id uuid not null references government.person (id),
  minister text not null, held_on date not null, purpose text not null, organisation_text text not null, client text,
  primary key (return_id, engagement_id, person_id)
);
create index on ministers.signed_line (engagement_id);
create index on ministers.signed_line (person_id);
alter table ministers.signed_line enable row level security;
grant select, insert, delete on ministers.signed_line to sector_office_app;
create policy read_it on ministers.signed_line for select using ((select platform.actor_may('return.draft')));
create policy sign_it on ministers.signed_line for insert with check ((select platform.actor_may('return.approve')));

-- A signature that is taken back before the second leaves nothing frozen.
create policy unsign_it on ministers.signed_line for delete using ((select platform.actor_may('return.approve'))
  and exists (select from ministers.quarter_return r where r.id = return_id and r.published_at is null));

insert into ministers.signed_line (return_id, engagement_id, person_id, minister, held_on, purpose, organisation_text, client)
  select distinct on (r.id, l.engagement_id, l.person_id) r.id, l.engagement_id, l.person_id, p.post || ', ' || p.minister, d.held_on,
    l.purpose, l.organisation_text, (select string_agg(distinct o.lobbyist_for, '; ') from engagements.attendance o where o.engagement_id = l.engagement_id)
  from ministers.return_line l
    join engagements.attendance a on a.engagement_id = l.engagement_id and a.side = 'minister'
    cross join lateral (select (a.starts_at at time zone 'Europe/London')::date as held_on) d
    join government.appointment_on_day p on p.appointment_id = a.appointment_id and p.person_id = l.person_id
      and p.from_on <= d.held_on and (p.to_on is null or d.held_on < p.to_on)
    join ministers.quarter_return r on r.body_id = p.body_id and r.kind = 'meetings' and r.first_by is not null
      and r.quarter_from = date_trunc('quarter', d.held_on)::date
  where l.in_scope;

-- How much of a quarter there is, whoever asks: an engagement that whoever signs may not see would else be left out of a return
-- without a word, and its minister be declared to have met nobody. Only the numbers leave.
create function ministers.quarter_counted(whose uuid, first_day date, last_day date, signed uuid)
  returns table (met int, undecided int, changed int)
language sql stable security definer set search_path = pg_catalog, ministers as $$
  with met as (
    select distinct a.engagement_id, p.person_id
    from engagements.attendance a
      join engagements.engagement_summary e on e.id = a.engagement_id and e.status = 'held'
      cross join lateral (select (e.starts_at at time zone 'Europe/London')::date as held_on) d
      join government.appointment_on_day p on p.appointment_id = a.appointment_id
        and p.from_on <= d.held_on and (p.to_on is null or d.held_on < p.to_on)
    where platform.actor_may('return.draft') and a.side = 'minister' and p.body_id = whose and a.starts_at >= first_day::timestamp at time zone 'Europe/London'
      and a.starts_at < (last_day + 1)::timestamp at time zone 'Europe/London'
  )
  select (select count(*)::int from met),
    (select count(*)::int from met where not exists (
      select from ministers.return_line l where l.engagement_id = met.engagement_id and l.person_id = met.person_id)),
    (select count(*)::int from ministers.signed_line s where s.return_id = signed and not exists (
      select from met where met.engagement_id = s.engagement_id and met.person_id = s.person_id))
$$;
revoke execute on function ministers.quarter_counted from public;
grant execute on function ministers.quarter_counted to sector_office_app;
