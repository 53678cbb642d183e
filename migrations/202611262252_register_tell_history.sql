-- What was done to the record of a business and by whom, for every official who may see the business: the lines of the audit
-- trail that the register itself wrote, and no others.
create function register.history_of(business uuid, most int)
returns table (at timestamptz, actor_name text, event text, facts jsonb)
language sql stable security definer set search_path = pg_catalog, register as $$
  select e.at, e.actor_name, e.event, e.facts from platform.audit_event e
  where platform.actor_is_staff() and e.subject_id = business::text
    and e.event = any (array['business.recorded', 'business.sector-asserted', 'business.related', 'business.parted', 'business.changed',
      'business.archived', 'business.restored', 'contact.added', 'contact.changed', 'contact.archived', 'site.added', 'site.closed'])
  order by e.seq desc limit most
$$;
revoke execute on function register.history_of from public;
grant execute on function register.history_of to sector_office_app;
