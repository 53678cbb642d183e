-- Service times may differ for managed businesses, by the tier of their account; no tier means every business.
alter table sector_offices.service_time add column tier text;
drop index sector_offices.service_time_coalesce_urgency_valid_from_idx;
create unique index one_service_time_a_day on sector_offices.service_time
  (coalesce(office_id::text, ''), urgency, coalesce(tier, ''), valid_from);
create view sector_offices.office_post_summary with (security_invoker = true) as
  select p.office_id, p.kind, p.title, p.official_id, o.front_desk_team_id, o.account_team_id
  from sector_offices.office_post p join sector_offices.office o on o.id = p.office_id;
grant select on sector_offices.office_post_summary to sector_office_app;
