-- How near a business is to government: 0 for most; the modules above say more of those they manage. It ranks what is found.
-- `joined` holds words that some write as one (“t shirt”, “tshirt”); `primary_frontier` goes with the primary sector.
alter table register.business add prominence smallint not null default 0, add joined text, add primary_frontier text;
alter table register.other_name add joined text;
insert into register.status (code, title, live, warning, position) values ('archived', 'Archived', false, false, 12);

-- Every combination of what lists are filtered by is a cell. One number stands for it, so that one index serves every filter.
create function register.cell_of(sector text, frontier text, region text, band text, status text, open boolean) returns bigint
language sql immutable parallel safe as $$
  select hashtextextended(coalesce(sector, '') || '|' || coalesce(frontier, '') || '|' || coalesce(region, '') || '|' ||
    coalesce(band, '') || '|' || status || '|' || case when open then 'o' else '' end, 0)
$$;
alter table register.business add cell bigint generated always as (register.cell_of(primary_sector, primary_frontier, region_code, employee_band,
  case when archived_at is null then status else 'archived' end, is_open)) stored;

-- How many businesses each cell holds, as changes that add up: two people who record at once never wait for each other.
create table register.facet_cell (
  sector text, frontier text, region text, band text, status text not null, is_open boolean not null, businesses int not null
);
alter table register.facet_cell enable row level security;
grant select on register.facet_cell to sector_office_app;
create policy read_cell on register.facet_cell for select using (is_open or (select platform.actor_is_staff()));

-- Every word of a name, once: what a slip of the keyboard is measured against.
create table register.word (word text collate "C" primary key);
alter table register.word enable row level security;

drop index register.business_words, register.business_core, register.other_name_words, register.other_name_core;
create index business_words on register.business using gin (array_to_tsvector(string_to_array(folded || coalesce(' ' || joined, ''), ' ')));
create index business_cell on register.business (cell, (replace(folded, ' ', '') collate "C"));
create index business_begins_prominent on register.business ((replace(folded, ' ', '') collate "C")) where prominence > 0;
create index business_words_prominent on register.business using gin (array_to_tsvector(string_to_array(folded || coalesce(' ' || joined, ''), ' '))) where prominence > 0;
create index other_name_words on register.other_name using gin (array_to_tsvector(string_to_array(folded || coalesce(' ' || joined, ''), ' ')));
create index word_looks on register.word using gin (word gin_trgm_ops);

-- Matches are only ever written with their list, by one function; a key held row by row doubled what they cost.
alter table register.sic_match drop constraint sic_match_sic_codes_fkey;

create function register.keep_words() returns trigger language plpgsql security definer set search_path = pg_catalog, register as $$
begin
  insert into register.word select distinct w from written, unnest(string_to_array(folded, ' ')) w
    where length(w) between 3 and 40 and not exists (select from register.word k where k.word = w collate "C") on conflict do nothing;
  return null;
end $$;
create function register.count_added() returns trigger language plpgsql security definer set search_path = pg_catalog, register as $$
begin
  insert into register.facet_cell select primary_sector, primary_frontier, region_code, employee_band,
    case when archived_at is null then status else 'archived' end, is_open, count(*) from written group by 1, 2, 3, 4, 5, 6;
  return null;
end $$;
create function register.count_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, register as $$
begin
  insert into register.facet_cell select primary_sector, primary_frontier, region_code, employee_band, status, is_open, sum(n) from (
    select primary_sector, primary_frontier, region_code, employee_band, case when archived_at is null then status else 'archived' end as status, is_open, 1 as n from written
    union all
    select primary_sector, primary_frontier, region_code, employee_band, case when archived_at is null then status else 'archived' end, is_open, -1 from before) c
    group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0;
  return null;
end $$;
create trigger keep_words_when_added after insert on register.business
  referencing new table as written for each statement execute function register.keep_words();
create trigger keep_words_when_changed after update on register.business
  referencing new table as written for each statement execute function register.keep_words();
create trigger keep_words_when_added after insert on register.other_name
  referencing new table as written for each statement execute function register.keep_words();
create trigger count_when_added after insert on register.business
  referencing new table as written for each statement execute function register.count_added();
create trigger count_when_changed after update on register.business
  referencing old table as before new table as written for each statement execute function register.count_changed();

-- The counts anew from the register itself, one row a cell.
create function register.count_cells() returns void language plpgsql security definer set search_path = pg_catalog, register as $$
begin
  lock table register.facet_cell in share row exclusive mode;
  delete from register.facet_cell;
  insert into register.facet_cell select primary_sector, primary_frontier, region_code, employee_band,
    case when archived_at is null then status else 'archived' end, is_open, count(*) from register.business group by 1, 2, 3, 4, 5, 6;
end $$;

insert into register.word select distinct w from (select folded from register.business union all select folded from register.other_name) n,
  unnest(string_to_array(folded, ' ')) w where length(w) between 3 and 40;
select register.count_cells();

-- Loading most of the register: search indexes, the uniqueness of numbers and what runs beside each write are put aside, and made
-- or done once at the end, in the same transaction.
drop function register.put_indexes_aside();
create function register.put_indexes_aside(numbers_too boolean) returns void language plpgsql security definer set search_path = pg_catalog, register as $$
declare i record; t text;
begin
  if not platform.actor_may('register.import') then raise exception 'not allowed'; end if;
  for i in select indexname, indexdef from pg_indexes where schemaname = 'register' and tablename in ('business', 'other_name', 'word')
      and indexdef like 'CREATE INDEX%' loop
    insert into register.index_aside values (i.indexname, i.indexdef);
    execute format('drop index register.%I', i.indexname);
  end loop;
  if numbers_too then alter table register.business drop constraint business_number_key; end if;
  alter table register.business disable trigger user;
  alter table register.other_name disable trigger user;
end $$;
create or replace function register.put_indexes_back() returns void language plpgsql security definer
  set search_path = pg_catalog, public, register set maintenance_work_mem = '512MB' set work_mem = '128MB' as $$
declare i record; stray text;
begin
  if not platform.actor_may('register.import') then raise exception 'not allowed'; end if;
  select concat_ws(', ', w.kind, w.status, w.source, w.employee_band) into stray
    from (select distinct kind, status, source, employee_band from register.business) w
    where not exists (select from register.kind l where l.code = w.kind)
      or not exists (select from register.status l where l.code = w.status)
      or not exists (select from register.source l where l.code = w.source)
      or w.employee_band is not null and not exists (select from register.employee_band l where l.code = w.employee_band) limit 1;
  if found then raise foreign_key_violation using message = 'a code of a business is on no list: ' || stray; end if;
  if not exists (select from pg_constraint where conname = 'business_number_key') then
    alter table register.business add constraint business_number_key unique (number);
  end if;
  insert into register.word select distinct w from (select folded from register.business union all select folded from register.other_name) n,
    unnest(string_to_array(folded, ' ')) w where length(w) between 3 and 40 on conflict do nothing;
  perform register.count_cells();
  for i in delete from register.index_aside returning definition loop
    execute i.definition;
  end loop;
  insert into register.business_change (business_id) values (null);
  alter table register.business enable trigger user;
  alter table register.other_name enable trigger user;
end $$;

drop function register.find_business;
-- Row-level security would keep the search indexes from being used (their operators are not leak-proof), so this looks as
-- the owner and applies the same rule itself: what is not open only staff find, and the limits count what the reader may see.
-- `cells` are the filters in force; `mine` are businesses the reader works with. Tiers: 0 number or whole name, 1 postcode,
-- 2 whole other name, 3 begins so, 4 other name begins so, 5 has the words, 6 other name has the words.
create function register.find_business(numbers text[], postcodes_from text[], postcodes_to text[], squeezed text, endings text[],
  words text, cells bigint[], mine uuid[], bound int)
returns table (business_id uuid, tier int, matched_name text)
language plpgsql stable rows 200 security definer set search_path = pg_catalog, public, register as $$
declare
  sees_all boolean := platform.actor_is_staff();
  beyond text := squeezed || chr(1114111);
  asked tsquery := case when words <> '' then words::tsquery end;
  found_so_far int := 0; n int; i int;
begin
  return query select b.id, 0, null::text from register.business b
    where b.number = any (numbers) and (b.is_open or sees_all) and (cells is null or b.cell = any (cells));
  get diagnostics n = row_count; found_so_far := found_so_far + n;
  for i in 1 .. coalesce(array_length(postcodes_from, 1), 0) loop
    return query select b.id, 1, null::text from register.business b
      where b.postcode >= postcodes_from[i] and b.postcode < postcodes_to[i] and (b.is_open or sees_all) and (cells is null or b.cell = any (cells)) limit bound;
    get diagnostics n = row_count; found_so_far := found_so_far + n;
  end loop;
  if squeezed = '' then return; end if;
  return query select b.id, 0, null::text from register.business b
    where replace(b.folded, ' ', '') collate "C" = any (endings) and (b.is_open or sees_all) and (cells is null or b.cell = any (cells)) limit bound;
  get diagnostics n = row_count; found_so_far := found_so_far + n;
  return query select o.business_id, 2, o.name from register.other_name o
    where replace(o.folded, ' ', '') collate "C" = any (endings) and (o.is_open or sees_all)
      and (cells is null or exists (select from register.business b where b.id = o.business_id and b.cell = any (cells))) limit bound;
  get diagnostics n = row_count; found_so_far := found_so_far + n;
  -- Those that government manages are few and come first, so they are looked for by themselves.
  return query select b.id, 3, null::text from register.business b
    where b.prominence > 0 and replace(b.folded, ' ', '') collate "C" >= squeezed and replace(b.folded, ' ', '') collate "C" < beyond
      and (b.is_open or sees_all) and (cells is null or b.cell = any (cells)) limit bound;
  if asked is not null then
    return query select b.id, 5, null::text from register.business b
      where b.prominence > 0 and array_to_tsvector(string_to_array(b.folded || coalesce(' ' || b.joined, ''), ' ')) @@ asked
        and (b.is_open or sees_all) and (cells is null or b.cell = any (cells)) limit bound;
    if mine <> '{}' then
      return query select b.id, 5, null::text from register.business b
        where b.id = any (mine) and array_to_tsvector(string_to_array(b.folded || coalesce(' ' || b.joined, ''), ' ')) @@ asked
          and (b.is_open or sees_all) and (cells is null or b.cell = any (cells)) limit bound;
    end if;
  end if;
  return query select b.id, 3, null::text from register.business b
    where replace(b.folded, ' ', '') collate "C" >= squeezed and replace(b.folded, ' ', '') collate "C" < beyond
      and (b.is_open or sees_all) and (cells is null or b.cell = any (cells))
    order by replace(b.folded, ' ', '') collate "C" limit bound;
  get diagnostics n = row_count; found_so_far := found_so_far + n;
  -- What begins so ranks before what has the words, so a full measure of the first leaves no room for the second.
  if found_so_far >= bound then return; end if;
  return query select o.business_id, 4, o.name from register.other_name o
    where replace(o.folded, ' ', '') collate "C" >= squeezed and replace(o.folded, ' ', '') collate "C" < beyond and (o.is_open or sees_all)
      and (cells is null or exists (select from register.business b where b.id = o.business_id and b.cell = any (cells)))
    order by replace(o.folded, ' ', '') collate "C" limit bound;
  get diagnostics n = row_count; found_so_far := found_so_far + n;
  if asked is null or found_so_far >= bound then return; end if;
  return query select b.id, 5, null::text from register.business b
    where array_to_tsvector(string_to_array(b.folded || coalesce(' ' || b.joined, ''), ' ')) @@ asked
      and (b.is_open or sees_all) and (cells is null or b.cell = any (cells)) limit bound;
  get diagnostics n = row_count; found_so_far := found_so_far + n;
  if found_so_far >= bound then return; end if;
  return query select o.business_id, 6, o.name from register.other_name o
    where array_to_tsvector(string_to_array(o.folded || coalesce(' ' || o.joined, ''), ' ')) @@ asked and (o.is_open or sees_all)
      and (cells is null or exists (select from register.business b where b.id = o.business_id and b.cell = any (cells))) limit bound;
end $$;

-- A slip of the keyboard: each word typed stands for the words of the register that look most like it, and a name must have one
-- of each (tier 7), or of all but one (tier 8). Measuring words rather than names keeps it quick with millions of them.
create function register.find_alike(given text[], cells bigint[], bound int)
returns table (business_id uuid, tier int, matched_name text)
language plpgsql stable rows 200 security definer set search_path = pg_catalog, public, register
  set pg_trgm.similarity_threshold = 0.3 as $$
declare
  sees_all boolean := platform.actor_is_staff();
  parts text[] := '{}'; part text; g text; asked tsquery; n int; found_so_far int := 0;
begin
  foreach g in array given loop
    select string_agg(quote_literal(l.word), ' | ') into part from (
      select k.word from (
        select w.word, similarity(w.word, g) as alike from register.word w where w.word % g order by alike desc limit 60) k
      where levenshtein_less_equal(k.word, g, 2) <= case when length(g) < 4 then 1 else 2 end
      order by levenshtein_less_equal(k.word, g, 2), k.alike desc limit 8) l;
    if part is not null then parts := parts || ('(' || part || ')'); end if;
  end loop;
  if parts = '{}' then return; end if;
  if array_length(parts, 1) = array_length(given, 1) then
    asked := array_to_string(parts, ' & ')::tsquery;
    return query select b.id, 7, null::text from register.business b
      where array_to_tsvector(string_to_array(b.folded || coalesce(' ' || b.joined, ''), ' ')) @@ asked
        and (b.is_open or sees_all) and (cells is null or b.cell = any (cells)) limit bound;
    get diagnostics n = row_count; found_so_far := found_so_far + n;
    return query select o.business_id, 7, o.name from register.other_name o
      where array_to_tsvector(string_to_array(o.folded || coalesce(' ' || o.joined, ''), ' ')) @@ asked and (o.is_open or sees_all)
        and (cells is null or exists (select from register.business b where b.id = o.business_id and b.cell = any (cells))) limit bound;
    get diagnostics n = row_count; found_so_far := found_so_far + n;
  end if;
  if found_so_far >= 5 or array_length(given, 1) < 2 then return; end if;
  select string_agg('(' || (select string_agg(parts[j], ' & ') from generate_subscripts(parts, 1) j
      where array_length(parts, 1) < array_length(given, 1) or j <> i) || ')', ' | ')::tsquery
    into asked from generate_subscripts(parts, 1) i;
  return query select b.id, 8, null::text from register.business b
    where array_to_tsvector(string_to_array(b.folded || coalesce(' ' || b.joined, ''), ' ')) @@ asked
      and (b.is_open or sees_all) and (cells is null or b.cell = any (cells)) limit bound;
end $$;

-- What is searched for; what looks alike only where little else is found.
create function register.search_business(numbers text[], postcodes_from text[], postcodes_to text[], squeezed text, endings text[],
  words text, given text[], cells bigint[], mine uuid[], bound int)
returns table (business_id uuid, tier int, matched_name text)
language plpgsql stable rows 200 set search_path = pg_catalog, register as $$
declare n int;
begin
  return query select * from register.find_business(numbers, postcodes_from, postcodes_to, squeezed, endings, words, cells, mine, bound);
  get diagnostics n = row_count;
  if n < 5 and given <> '{}' then return query select * from register.find_alike(given, cells, bound); end if;
end $$;

-- A list in order of name, by filters alone. Small cells are read one by one and merged; large ones along the order of names.
create function register.list_businesses(cells bigint[], along_names boolean, after_squeezed text, after_id uuid, bound int)
returns table (business_id uuid, squeezed text)
language plpgsql stable rows 100 security definer set search_path = pg_catalog, register as $$
declare sees_all boolean := platform.actor_is_staff();
begin
  if along_names then
    return query select b.id, replace(b.folded, ' ', '') collate "C" from register.business b
      where replace(b.folded, ' ', '') collate "C" >= after_squeezed
        and (replace(b.folded, ' ', '') collate "C" > after_squeezed or b.id > after_id)
        and b.cell = any (cells) and (b.is_open or sees_all)
      order by replace(b.folded, ' ', '') collate "C", b.id limit bound;
    return;
  end if;
  return query select l.id, l.squeezed from unnest(cells) c (cell) cross join lateral (
      select b.id, replace(b.folded, ' ', '') collate "C" as squeezed from register.business b
        where b.cell = c.cell and replace(b.folded, ' ', '') collate "C" >= after_squeezed
          and (replace(b.folded, ' ', '') collate "C" > after_squeezed or b.id > after_id) and (b.is_open or sees_all)
        order by replace(b.folded, ' ', '') collate "C", b.id limit bound) l
    order by l.squeezed, l.id limit bound;
end $$;

create or replace function register.take_stock() returns void language plpgsql security definer set search_path = pg_catalog, register as $$
begin
  if not platform.actor_may('register.import') then raise exception 'not allowed'; end if;
  -- Changes to the counts are added up once they are many.
  if (select count(*) from register.facet_cell) > 20000 then perform register.count_cells(); end if;
  -- Columns are named so that the long expressions of the search indexes are left out: their figures would not be used.
  analyze register.business (number, kind, status, district, postcode, region_code, primary_sector, source, employee_band, is_open, cell, prominence),
    register.other_name (business_id, kind, is_open), register.sic_match (sector, is_primary), register.facet_cell;
end $$;

revoke execute on function register.put_indexes_aside, register.keep_words, register.count_added, register.count_changed, register.count_cells, register.find_business,
  register.find_alike, register.search_business, register.list_businesses, register.cell_of from public;
grant execute on function register.put_indexes_aside, register.find_business, register.find_alike, register.search_business, register.list_businesses, register.cell_of to sector_office_app;
