-- The same view. Asked for the members of a group as a list, the database looks each of them up; asked with “in”, it read every
-- meeting that was ever held again for every account.
create or replace view ministers.duty with (security_invoker = true) as
  select a.id as account_id, a.business_id, b.name as business, a.tier_code, a.tier, s.every_days, s.ranks, s.worth,
    coalesce(a.office_sector, b.primary_sector) as sector_code, b.region_code, b.employee_band, a.lead, a.lead_id,
    coalesce(d.to_post_id, f.post_id) as post_id, d.to_post_id is not null as is_delegated, f.fit,
    met.starts_at as met_at, met.post_id as met_by_post_id, next.starts_at as next_at, next.post_id as next_post_id,
    (coalesce((met.starts_at at time zone 'Europe/London')::date, a.started_on) + s.every_days) as due_on,
    w.reason as waived_because, w.until_on as waived_until
  from accounts.account_summary a
    join register.business_summary b on b.id = a.business_id
    join ministers.duty_setting s on s.tier_code = a.tier_code and s.valid_from <= platform.today() and (s.valid_to is null or s.valid_to > platform.today())
    left join lateral (select to_post_id from ministers.delegation where account_id = a.id order by delegated_at desc, id desc limit 1) d on true
    left join lateral (select p.post_id, p.fit from ministers.portfolio p join government.post_summary t on t.id = p.post_id
      where p.sector_code = coalesce(a.office_sector, b.primary_sector) and p.from_on <= platform.today() and (p.to_on is null or p.to_on > platform.today())
        and t.rank = any (s.ranks)
      order by p.fit desc, t.title limit 1) f on true
    left join lateral (select n.starts_at, n.post_id from engagements.part_of_business x join engagements.attendance n on n.engagement_id = x.engagement_id and n.side = 'minister'
        join engagements.engagement_summary e on e.id = x.engagement_id join government.post_summary t on t.id = n.post_id
      where x.business_id = any (array(select a.business_id union select m.business_id from register.group_member m where m.group_id = register.group_of(a.business_id)))
        and x.status = 'held' and e.form = any (s.forms) and t.rank = any (s.ranks) and x.starts_at < platform.today() + 1
      order by x.starts_at desc limit 1) met on true
    left join lateral (select n.starts_at, n.post_id from engagements.part_of_business x join engagements.attendance n on n.engagement_id = x.engagement_id and n.side = 'minister'
      where x.business_id = any (array(select a.business_id union select m.business_id from register.group_member m where m.group_id = register.group_of(a.business_id)))
        and x.status = 'planned' and x.starts_at >= platform.today()
      order by x.starts_at limit 1) next on true
    left join lateral (select reason, until_on from ministers.waiver where account_id = a.id and from_on <= platform.today() and until_on > platform.today() order by until_on desc limit 1) w on true
  where a.status = 'active';
