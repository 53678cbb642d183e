create view register.employee_band_summary with (security_invoker = true) as
  select code, title, least, most, position from register.employee_band;
grant select on register.employee_band_summary to sector_office_app;
