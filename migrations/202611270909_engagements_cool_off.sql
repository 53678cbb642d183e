-- For how many days after a meeting anybody else in government says why they meet the group again. Dated: a change holds from its
-- day on. 0 is none; more than the 28 days that are looked around would ask about what nobody is shown.
create table engagements.cool_off (
  from_on date primary key, days int not null check (days between 0 and 28),
  kept_by text not null, kept_by_name text not null, kept_at timestamptz not null
);
alter table engagements.cool_off enable row level security;
grant select, insert, update on engagements.cool_off to sector_office_app;
create policy read_it on engagements.cool_off for select using ((select platform.actor_is_staff()));
create policy add_it on engagements.cool_off for insert with check ((select platform.actor_may('propriety.keep')));
create policy change_it on engagements.cool_off for update using ((select platform.actor_may('propriety.keep')));
-- A fortnight to begin with: the time in which a read-out goes round and what was promised is begun, so that the next department
-- does not ask what has just been answered. Half of what is looked around: older contact is shown and asks nothing.
insert into engagements.cool_off values ('2026-01-01', 14, 'start', 'Where it began', '2026-01-01T00:00:00Z');

-- Everything a planner needs to know of some businesses and the groups they are in: what is near in time, until when a group that
-- was just met is left alone, that there is something they may not see, and what has to be cleared on that day.
create or replace function engagements.near_groups(
  businesses uuid[], at timestamptz, since timestamptz, until timestamptz, day date, topics text[], excepted uuid, shown int)
returns table (nearby json, hidden json, matters json) language plpgsql stable as $$
#variable_conflict use_column
declare members uuid[]; cooling int;
begin
  cooling := coalesce((select c.days from engagements.cool_off c where c.from_on <= day order by c.from_on desc limit 1), 0);
  members := array(
    select m.business_id from register.group_member g join register.group_member m on m.group_id = g.group_id
      where g.business_id = any (businesses)
    union select unnest(businesses));
  return query select
    (select coalesce(json_agg(n), '[]') from (
      with found as (
        select p.engagement_id as id, array_agg(p.business_id) as business_ids
        from unnest(members) m (id) join engagements.business_part p on p.business_id = m.id
        where p.starts_at between near_groups.since and near_groups.until and p.status in ('planned', 'held')
        group by p.engagement_id)
      select e.id, e.title, e.form_title as form, e.status, e.starts_at as "startsAt", e.owner_id as "ownerId", e.owner_name as owner,
        t.name as team, t.body_short_name as body, e.topics, e.topics && near_groups.topics as "sameTopic", e.marking,
        case when e.status = 'held' and e.meets and e.starts_at > at - cooling * interval '1 day' and e.starts_at <= at
          then ((e.starts_at at time zone 'Europe/London')::date + cooling)::text end as "coolsOffUntil",
        (select string_agg(b.name, ', ' order by b.name) from register.business_summary b
          where b.id = any (found.business_ids[1:3])) as businesses
      from found join engagements.engagement_summary e on e.id = found.id
        left join government.team_summary t on t.id = e.owner_team_id
      where e.id is distinct from excepted
      order by e.status desc, e.topics && near_groups.topics desc, abs(extract(epoch from e.starts_at - at))
      limit shown) n),
    (select coalesce(json_agg(h), '[]') from (
      select owner_name as owner, team from engagements.hidden_near(members, since, until) order by 2, 1 limit 10) h),
    (select coalesce(json_agg(d), '[]') from (
      select d.kind, k.title, d.words, d.ask, d.until_on as until, b.name as business
        from engagements.live_decision d join engagements.decision_kind k on k.code = d.kind
          join register.business_summary b on b.id = d.business_id
        where d.business_id = any (members) and d.from_on <= day and (d.until_on is null or d.until_on >= day)
      union all select 'pre-election', q.title, q.words, 'the propriety team of your department', q.until_on, null
        from engagements.quiet_period q where day between q.from_on and q.until_on
      order by 1) d);
end $$;
