-- One record of a business may stand for others: the address of those leads to it for ever. No chains: whoever stands for a
-- record is never itself stood for.
alter table register.business add merged_into uuid references register.business (id), add check (merged_into <> id);
create index business_led on register.business (merged_into, id) where merged_into is not null;

-- Where a thing that was moved to another record of its business came from. Home again, the line is gone; so where everything is
-- follows from which records are one business, whatever the order in which people said so.
create table register.holding_moved (
  table_name text not null, column_name text not null, row_key jsonb not null,
  home_id uuid not null references register.business (id), holder_id uuid not null references register.business (id),
  -- What had to change for it to fit, as it was before.
  was jsonb not null default '{}',
  primary key (table_name, column_name, row_key)
);
create index on register.holding_moved (home_id);
alter table register.holding_moved enable row level security;
grant select on register.holding_moved to sector_office_app;
create policy read_it on register.holding_moved for select using ((select platform.actor_may('business.merge')));

-- What tells one row of a table from another, the column that names the business left aside.
create function register.row_key_of(t regclass, moved text) returns text language sql stable set search_path = pg_catalog as $$
  select 'jsonb_build_array(' || string_agg(format('t.%I', a.attname), ', ' order by k.n) || ')'
  from pg_index i cross join unnest(i.indkey::int[]) with ordinality k (att, n) join pg_attribute a on a.attrelid = t and a.attnum = k.att
  where i.indrelid = t and i.indisprimary and a.attname <> moved
$$;
create function register.names_a_business(t regclass, col text) returns boolean language sql stable set search_path = pg_catalog as $$
  select exists (select from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.conrelid = t and c.confrelid = 'register.business'::regclass and cardinality(c.conkey) = 1 and a.attname = col)
$$;

-- Puts what modules hold where it belongs: everything of these records home first, then out to whoever stands for each now. What
-- does not fit beside what is there already gives way as its module says, or waits at home. The wall is passed on purpose: what
-- the person who merges may not see must move as well. Only columns that point to a business can be named.
create function register.settle_holdings(members uuid[], stands_for uuid[], held jsonb) returns void language plpgsql security definer
  set search_path = pg_catalog, register as $$
declare h jsonb; t regclass; col text; key text; back text; r record; m int;
begin
  if not platform.actor_may('business.merge') then raise exception 'not allowed'; end if;
  for h in select jsonb_array_elements(held) loop
    t := (h ->> 'table')::regclass; col := h ->> 'column'; key := register.row_key_of(t, col);
    if not register.names_a_business(t, col) then raise exception '%.% names no business', t, col; end if;
    select coalesce(string_agg(format(', %1$I = case when m.was ? %1$L then (m.was ->> %1$L)::%2$s else t.%1$I end', a.attname, format_type(a.atttypid, a.atttypmod)), ''), '')
      into back from pg_attribute a where a.attrelid = t and a.attname in
        (select jsonb_object_keys(coalesce(h -> 'yields', '{}') || coalesce(h -> 'waits', '{}')));
    execute format('update %s t set %I = m.home_id%s from register.holding_moved m where m.table_name = $1 and m.column_name = $2
      and m.home_id = any ($3) and t.%I = m.holder_id and m.row_key = %s', t, col, back, col, key) using h ->> 'table', col, members;
    delete from register.holding_moved where table_name = h ->> 'table' and column_name = col and home_id = any (members);
  end loop;
  for h in select jsonb_array_elements(held) loop
    t := (h ->> 'table')::regclass; col := h ->> 'column'; key := register.row_key_of(t, col);
    for m in select i from generate_subscripts(members, 1) i where members[i] <> stands_for[i] loop
      begin
        execute format('with gone as (update %s t set %I = $1 where %I = $2 returning %s as k)
          insert into register.holding_moved select $3, $4, k, $2, $1 from gone', t, col, col, key) using stands_for[m], members[m], h ->> 'table', col;
      exception when unique_violation or check_violation or exclusion_violation then
        for r in execute format('select %s as k, to_jsonb(t) as whole from %s t where %I = $1 order by 1', key, t, col) using members[m] loop
          perform register.move_one(h, r.k, r.whole, members[m], stands_for[m]);
        end loop;
      end;
    end loop;
  end loop;
end $$;

create function register.move_one(h jsonb, k jsonb, whole jsonb, home uuid, holder uuid) returns void
  language plpgsql set search_path = pg_catalog, register as $$
declare name text := h ->> 'table'; t regclass := name::regclass; col text := h ->> 'column'; key text := register.row_key_of(t, col); change jsonb; sets text; was jsonb;
begin
  foreach change in array array['{}'::jsonb, h -> 'yields'] loop
    continue when change is null or jsonb_typeof(change) <> 'object';
    select coalesce(string_agg(format(', %I = %L', c, v), ''), ''), coalesce(jsonb_object_agg(c, whole -> c), '{}') into sets, was from jsonb_each_text(change) e (c, v);
    begin
      execute format('update %s t set %I = $1%s where %I = $2 and %s = $3', t, col, sets, col, key) using holder, home, k;
      insert into register.holding_moved values (name, col, k, home, holder, was);
      return;
    exception when unique_violation or check_violation or exclusion_violation then null;
    end;
  end loop;
  change := h -> 'waits';
  if jsonb_typeof(change) = 'object' then
    select string_agg(format('%I = %L', c, v), ', '), jsonb_object_agg(c, whole -> c) into sets, was from jsonb_each_text(change) e (c, v);
    execute format('update %s t set %s where %I = $1 and %s = $2', t, sets, col, key) using home, k;
    insert into register.holding_moved values (name, col, k, home, home, was);
  end if;
end $$;

-- For good: rows that were taken for this business and are another's. Their home changes with them.
create function register.move_rows(name text, col text, keys jsonb[], holder uuid, home uuid) returns int language plpgsql security definer
  set search_path = pg_catalog, register as $$
declare n int;
begin
  if not platform.actor_may('business.merge') then raise exception 'not allowed'; end if;
  if not register.names_a_business(name::regclass, col) then raise exception '%.% names no business', name, col; end if;
  delete from register.holding_moved where table_name = name and column_name = col and row_key = any (keys);
  execute format('update %s t set %I = $1 where %I = $2 and %s = any ($3)', name::regclass, col, col, register.row_key_of(name::regclass, col))
    using home, holder, keys;
  get diagnostics n = row_count;
  return n;
end $$;

revoke execute on function register.settle_holdings, register.move_one, register.move_rows, register.row_key_of, register.names_a_business from public;
grant execute on function register.settle_holdings, register.move_rows, register.row_key_of to sector_office_app;

-- Which record stands for another.
create view register.business_merged with (security_invoker = true) as
  select b.id, b.merged_into as stands_for from register.business b where b.merged_into is not null;
grant select on register.business_merged to sector_office_app;

create or replace view register.business_summary with (security_invoker = true) as
  select b.id, b.kind, b.number, b.name, b.town, b.postcode, b.district, b.region_code, b.primary_sector, b.employee_band,
    b.status, s.title as status_title, s.live, b.source, b.source_on, b.incorporated_on,
    b.archived_at is not null or b.merged_into is not null as archived
  from register.business b join register.status s on s.code = b.status;

-- A business is matched with every name of all its records.
create or replace view register.business_to_match with (security_invoker = true) as
  select b.id, b.number, b.name, b.address_lines, b.town, b.postcode, b.sic_codes, b.changed_at, b.is_open, b.status,
    (select array_agg(n.name order by n.place, n.kind, n.position) from (
      select 0 as place, o.kind, o.position, o.name from register.other_name o where o.business_id = b.id
      union all select 1, '', 0, m.name from register.business m where m.merged_into = b.id
      union all select 2, o.kind, o.position, o.name from register.business m join register.other_name o on o.business_id = m.id where m.merged_into = b.id
    ) n) as other_names, b.merged_into
  from register.business b;

-- A record that another stands for is counted and listed no more.
create or replace function register.count_added() returns trigger language plpgsql security definer set search_path = pg_catalog, register as $$
begin
  insert into register.facet_cell select primary_sector, primary_frontier, region_code, employee_band,
    case when archived_at is null then status else 'archived' end, is_open, count(*) from written where merged_into is null group by 1, 2, 3, 4, 5, 6;
  return null;
end $$;
create or replace function register.count_cells() returns void language plpgsql security definer set search_path = pg_catalog, register as $$
begin
  lock table register.facet_cell in share row exclusive mode;
  delete from register.facet_cell;
  insert into register.facet_cell select primary_sector, primary_frontier, region_code, employee_band,
    case when archived_at is null then status else 'archived' end, is_open, count(*) from register.business where merged_into is null group by 1, 2, 3, 4, 5, 6;
end $$;
create or replace function register.count_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, register as $$
begin
  insert into register.facet_cell select primary_sector, primary_frontier, region_code, employee_band, status, is_open, sum(n) from (
    select primary_sector, primary_frontier, region_code, employee_band, case when archived_at is null then status else 'archived' end as status, is_open, 1 as n
      from written where merged_into is null
    union all
    select primary_sector, primary_frontier, region_code, employee_band, case when archived_at is null then status else 'archived' end, is_open, -1
      from before where merged_into is null) c
    group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0;
  return null;
end $$;
create or replace function register.list_businesses(cells bigint[], along_names boolean, after_squeezed text, after_id uuid, bound int)
returns table (business_id uuid, squeezed text) language plpgsql stable rows 100 security definer set search_path = pg_catalog, register as $$
declare sees_all boolean := platform.actor_is_staff();
begin
  if along_names then
    return query select b.id, replace(b.folded, ' ', '') collate "C" from register.business b
      where replace(b.folded, ' ', '') collate "C" >= after_squeezed
        and (replace(b.folded, ' ', '') collate "C" > after_squeezed or b.id > after_id)
        and b.cell = any (cells) and (b.is_open or sees_all) and b.merged_into is null
      order by replace(b.folded, ' ', '') collate "C", b.id limit bound;
    return;
  end if;
  return query select l.id, l.squeezed from unnest(cells) c (cell) cross join lateral (
      select b.id, replace(b.folded, ' ', '') collate "C" as squeezed from register.business b
        where b.cell = c.cell and replace(b.folded, ' ', '') collate "C" >= after_squeezed
          and (replace(b.folded, ' ', '') collate "C" > after_squeezed or b.id > after_id) and (b.is_open or sees_all) and b.merged_into is null
        order by replace(b.folded, ' ', '') collate "C", b.id limit bound) l
    order by l.squeezed, l.id limit bound;
end $$;

create or replace function register.history_of(business uuid, most int) returns table (at timestamptz, actor_name text, event text, facts jsonb)
  language sql stable security definer set search_path = pg_catalog, register as $$
  select e.at, e.actor_name, e.event, e.facts from platform.audit_event e
  where platform.actor_is_staff() and e.subject_id = business::text
    and e.event = any (array['business.recorded', 'business.sector-asserted', 'business.related', 'business.parted', 'business.changed',
      'business.archived', 'business.restored', 'contact.added', 'contact.changed', 'contact.archived', 'site.added', 'site.closed',
      'business.merged', 'business.unmerged', 'business.split', 'business.set-apart'])
  order by e.seq desc limit most
$$;

-- What merging needs to know of every record, those that others stand for among them.
create view register.business_record with (security_invoker = true) as
  select b.id, b.name, b.number, s.live, b.source, b.merged_into, b.recorded_at from register.business b join register.status s on s.code = b.status;
grant select on register.business_record to sector_office_app;
create view register.relation_in_force with (security_invoker = true) as
  select r.child_id, r.parent_id, k.title from register.relation r join register.relation_kind k on k.code = r.kind where r.until_on is null;
grant select on register.relation_in_force to sector_office_app;
