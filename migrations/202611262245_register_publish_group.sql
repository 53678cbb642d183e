-- Which group a business is in, for modules above to add up by group; a business in no group is not here.
create view register.business_group with (security_invoker = true) as
  select p.business_id, p.group_id, b.name as group_name from register.group_place p join register.business b on b.id = p.group_id;
grant select on register.business_group to sector_office_app;
