create schema linkage;
grant usage on schema linkage to sector_office_app;

-- The keys each business is looked up by when a name from elsewhere is matched: hashes, one row a business.
create table linkage.business_key (
  business_id uuid primary key references register.business (id) on delete cascade,
  keys bigint[] not null, changed_at timestamptz not null
);
create index business_key_keys on linkage.business_key using gin (keys) with (fastupdate = off);
-- Keys that many businesses share: too common to look up by, and what rarity is judged by.
create table linkage.common_key (key bigint primary key, businesses int not null);
-- How many businesses the keys were counted over, and when.
create table linkage.key_count (only_row boolean primary key default true check (only_row), businesses int not null, counted_at timestamptz not null);

do $$ declare t text; begin
  foreach t in array array['business_key', 'common_key', 'key_count'] loop
    execute format('alter table linkage.%I enable row level security', t);
    execute format('grant select, insert, update, delete on linkage.%I to sector_office_app', t);
    execute format('create policy read_it on linkage.%I for select using ((select platform.actor_is_staff()))', t);
    execute format('create policy keep_it on linkage.%I for all using ((select platform.actor_may(''linkage.keep-keys'')))', t);
  end loop;
end $$;

-- Row-level security would keep the index on keys from being used (its operators are not leak-proof), so this looks as the
-- owner and applies the same rule itself. A key that `too_common` businesses share is passed over.
create function linkage.businesses_sharing(query int[], wanted bigint[], strength int[], too_common int, bound int)
returns table (query_no int, business_id uuid, shared bigint[])
language sql stable rows 1000 security definer set search_path = pg_catalog, linkage as $$
  with rare as (
    select q, array_agg(k) as ks, array_agg(s) as ss from unnest(query, wanted, strength) as a (q, k, s)
    where not exists (select from linkage.common_key c where c.key = k and c.businesses > too_common) group by q)
  select r.q, f.business_id, f.shared from rare r, lateral (
    select b.business_id, m.shared from (
      select h.business_id, h.keys from linkage.business_key h where h.keys && r.ks and platform.actor_is_staff() limit 3000
    ) b, lateral (
      select array_agg(u.k) as shared, sum(u.s) as told from unnest(r.ks, r.ss) as u (k, s) where u.k = any (b.keys)
    ) m order by m.told desc, b.business_id limit bound
  ) f
$$;
revoke execute on function linkage.businesses_sharing from public;
grant execute on function linkage.businesses_sharing to sector_office_app;

-- A load of most of the register goes faster with the index on keys made anew at its end.
create function linkage.put_index_aside() returns void language plpgsql security definer set search_path = pg_catalog, linkage as $$
begin
  if not platform.actor_may('linkage.keep-keys') then raise exception 'not allowed'; end if;
  drop index if exists linkage.business_key_keys;
end $$;
create function linkage.put_index_back() returns void language plpgsql security definer
  set search_path = pg_catalog, linkage set maintenance_work_mem = '512MB' as $$
begin
  if not platform.actor_may('linkage.keep-keys') then raise exception 'not allowed'; end if;
  create index if not exists business_key_keys on linkage.business_key using gin (keys) with (fastupdate = off);
  analyze linkage.business_key;
end $$;
revoke execute on function linkage.put_index_aside from public;
revoke execute on function linkage.put_index_back from public;
grant execute on function linkage.put_index_aside, linkage.put_index_back to sector_office_app;
