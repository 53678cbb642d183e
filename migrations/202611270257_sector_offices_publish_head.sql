-- Who heads an office today, for those who tell a business whose its case is: a post's holder is a public name.
create view sector_offices.office_head_summary with (security_invoker = true) as
  select p.office_id, p.title, sector_offices.holder_of(p.id, platform.today()) as holder
  from sector_offices.office_post p where p.kind = 'director';
grant select on sector_offices.office_head_summary to sector_office_app;
