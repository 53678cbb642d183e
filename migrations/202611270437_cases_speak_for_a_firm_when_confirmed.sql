-- Only an address that two people say is a contact's speaks for the firm.
create or replace function cases.firms_represented() returns uuid[] language sql stable security definer
set search_path = pg_catalog, cases, public as $$
  select case when platform.actor_grants() = '{}' then '{}'::uuid[] else (
    select coalesce(array_agg(c.business_id), '{}') from cases.representative r
      join register.contact_summary c on lower(c.email) = r.email and not c.archived and c.confirmed
    where r.confirmed_at is not null and r.id::text = any (platform.actor_grants())) end
$$;
