-- What was taken out of a business and came back is told with the rest of what was done to its record.
create or replace function register.history_of(business uuid, most integer)
 RETURNS TABLE(at timestamp with time zone, actor_name text, event text, facts jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'register'
AS $function$
  select e.at, e.actor_name, e.event, e.facts from platform.audit_event e
  where platform.actor_is_staff() and e.subject_id = business::text
    and e.event = any (array['business.recorded', 'business.sector-asserted', 'business.related', 'business.parted', 'business.changed',
      'business.archived', 'business.restored', 'contact.added', 'contact.changed', 'contact.archived', 'site.added', 'site.closed',
      'business.merged', 'business.unmerged', 'business.split', 'business.split-undone', 'business.set-apart'])
  order by e.seq desc limit most
$function$;
