-- To plan these questions, with a wall in every table they touch, takes longer than to answer them. As functions they are planned
-- once for each connection. They run as whoever asks, so the wall decides as before.

create or replace function engagements.hidden_near(businesses uuid[], since timestamptz, until timestamptz)
returns table (owner_name text, team text) language plpgsql stable security definer set search_path = pg_catalog, engagements as $$
#variable_conflict use_column
begin
  if not platform.actor_may('engagement.log') then return; end if;
  return query select distinct e.owner_name, t.name
    from engagements.business_part p join engagements.engagement e on e.id = p.engagement_id
      left join government.team_summary t on t.id = e.owner_team_id
    where p.business_id = any (businesses) and p.starts_at between since and until and p.status in ('planned', 'held')
      and e.existence_shown and not (p.readers && (select platform.actor_reader_keys()));
end $$;

-- Everything a planner needs to know of some businesses and the groups they are in: what is near in time, that there is something
-- they may not see, and what has to be cleared on that day.
create function engagements.near_groups(
  businesses uuid[], at timestamptz, since timestamptz, until timestamptz, day date, topics text[], excepted uuid, shown int)
returns table (nearby json, hidden json, matters json) language plpgsql stable as $$
#variable_conflict use_column
declare members uuid[];
begin
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

-- The nearest contacts of a group, from each member's own index: a few to come and a few past, so that ten thousand cost no more
-- than ten.
create function engagements.contacts_of_group(business uuid, at timestamptz, shown int)
returns table (ahead boolean, id uuid, title text, form text, status text, starts_at timestamptz, owner text, team text, marking text)
language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
    with members as (
      select m.business_id from register.group_member g join register.group_member m on m.group_id = g.group_id where g.business_id = business
      union select business),
    coming as (
      select distinct p.engagement_id, p.starts_at from members m cross join lateral (
        select p.engagement_id, p.starts_at from engagements.business_part p
        where p.business_id = m.business_id and p.starts_at > at and p.status = 'planned' order by p.starts_at limit shown) p
      order by p.starts_at limit shown),
    past as (
      select distinct p.engagement_id, p.starts_at from members m cross join lateral (
        select p.engagement_id, p.starts_at from engagements.business_part p
        where p.business_id = m.business_id and p.starts_at <= at and p.status in ('held', 'planned') order by p.starts_at desc limit shown) p
      order by p.starts_at desc limit shown),
    nearest as (select engagement_id, true as ahead from coming union all select engagement_id, false from past)
    select n.ahead, e.id, e.title, e.form_title, e.status, e.starts_at, e.owner_name, t.name, e.marking
    from nearest n join engagements.engagement_summary e on e.id = n.engagement_id
      left join government.team_summary t on t.id = e.owner_team_id
    order by e.starts_at;
end $$;

revoke execute on function engagements.near_groups, engagements.contacts_of_group from public;
grant execute on function engagements.near_groups, engagements.contacts_of_group to sector_office_app;
