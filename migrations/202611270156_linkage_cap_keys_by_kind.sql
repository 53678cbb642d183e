-- As before, with a cap for each key: a word that hundreds share tells little and costs much, a whole name that hundreds share
-- is still worth looking at. The one cap for all keys stays for the release before this.
create function linkage.businesses_sharing(query int[], wanted bigint[], strength int[], too_common int[], bound int)
returns table (query_no int, business_id uuid, shared bigint[])
language sql stable rows 1000 security definer set search_path = pg_catalog, linkage as $$
  with rare as (
    select q, array_agg(k) as ks, array_agg(s) as ss from unnest(query, wanted, strength, too_common) as a (q, k, s, most)
    where not exists (select from linkage.common_key c where c.key = k and c.businesses > most) group by q)
  select r.q, f.business_id, f.shared from rare r, lateral (
    select b.business_id, m.shared from (
      select h.business_id, h.keys from linkage.business_key h where h.keys && r.ks and platform.actor_is_staff() limit 3000
    ) b, lateral (
      select array_agg(u.k) as shared, sum(u.s) as told from unnest(r.ks, r.ss) as u (k, s) where u.k = any (b.keys)
    ) m order by m.told desc, b.business_id limit bound
  ) f
$$;
revoke execute on function linkage.businesses_sharing(int[], bigint[], int[], int[], int) from public;
grant execute on function linkage.businesses_sharing(int[], bigint[], int[], int[], int) to sector_office_app;
