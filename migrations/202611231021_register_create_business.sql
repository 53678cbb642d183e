create schema register;
grant usage on schema register to sector_office_app;

-- Where a fact comes from. What an open source says of a business anybody may see; the rest is for staff.
create table register.source (
  code text primary key, title text not null, open boolean not null, owns_facts boolean not null, licence text, position int not null
);
create table register.kind (code text primary key, title text not null, position int not null);
-- `live` is false once a business has ended or left the register; `warning` asks for care before dealing with it.
create table register.status (
  code text primary key, title text not null, live boolean not null, warning boolean not null, position int not null
);
create table register.employee_band (
  code text primary key, title text not null, least int not null, most int, position int not null
);
create table register.sic_code (
  code text primary key check (code ~ '^[0-9]{5}$'), title text not null, title_cy text, section text not null, section_title text not null
);

create table register.business (
  id uuid primary key default platform.uuid_v7(),
  kind text not null,
  number text collate "C" unique,
  name text not null check (name <> ''),
  -- The name as it is searched: folded (small letters, no accents or marks) and its core (without Limited, Group …).
  folded text not null, core text not null,
  status text not null, status_words text,
  category text, country_of_origin text,
  incorporated_on date, dissolved_on date,
  address_lines text[], town text, county text, country text, postcode text collate "C", district text collate "C", region_code text,
  account_category text,
  employee_band text, employee_band_source text, employee_band_on date,
  sic_codes text[] not null default '{}', older_sic_codes text[],
  primary_sector text,
  source text not null, source_on date not null, source_hash uuid,
  is_open boolean not null,
  recorded_by text, recorded_at timestamptz not null, changed_at timestamptz not null, left_register_on date
);
create index business_begins on register.business ((replace(folded, ' ', '') collate "C"));
create index business_words on register.business using gin (to_tsvector('simple', folded));
create index business_core on register.business using gin (core gin_trgm_ops);
create index business_postcode on register.business (postcode) where postcode is not null;

-- Names a business has left behind or trades under; found like the name it has.
create table register.other_name (
  business_id uuid not null references register.business (id) on delete cascade,
  kind text not null check (kind in ('previous', 'trading')),
  position int not null,
  name text not null check (name <> ''), folded text not null, core text not null,
  until_on date,
  source text not null, is_open boolean not null,
  primary key (business_id, kind, position)
);
create index other_name_begins on register.other_name ((replace(folded, ' ', '') collate "C"));
create index other_name_words on register.other_name using gin (to_tsvector('simple', folded));
create index other_name_core on register.other_name using gin (core gin_trgm_ops);

-- The codes of a business are held to their lists once a statement, not once a row as foreign keys would: a register of
-- millions comes in at twice the speed.
create function register.keep_to_the_lists() returns trigger language plpgsql as $$
declare stray text;
begin
  select concat_ws(', ', w.kind, w.status, w.source, w.employee_band) into stray
    from (select distinct kind, status, source, employee_band, employee_band_source from written) w
    where not exists (select from register.kind l where l.code = w.kind)
      or not exists (select from register.status l where l.code = w.status)
      or not exists (select from register.source l where l.code = w.source)
      or w.employee_band is not null and not exists (select from register.employee_band l where l.code = w.employee_band)
      or w.employee_band_source is not null and not exists (select from register.source l where l.code = w.employee_band_source)
    limit 1;
  if found then raise foreign_key_violation using message = 'a code of a business is on no list: ' || stray; end if;
  return null;
end $$;
create trigger keep_to_the_lists_when_added after insert on register.business
  referencing new table as written for each statement execute function register.keep_to_the_lists();
create trigger keep_to_the_lists_when_changed after update on register.business
  referencing new table as written for each statement execute function register.keep_to_the_lists();

-- What a list of SIC codes says of sector, worked out once for every list that occurs.
create table register.sic_list (sic_codes text[] primary key, worked_out_at timestamptz not null);
create table register.sic_match (
  sic_codes text[] not null references register.sic_list (sic_codes) on delete cascade,
  position int not null,
  sector text not null, frontier text, frontiers text[] not null, sic text not null, prefix text not null, kind text not null,
  confidence double precision not null, is_primary boolean not null, note text,
  primary key (sic_codes, position)
);

-- What people say of a business's sector, over and above its codes; withdrawn, never deleted.
create table register.sector_assertion (
  id uuid primary key default platform.uuid_v7(),
  business_id uuid not null references register.business (id),
  sector text not null references sector_offices.sector (code), frontier text references sector_offices.frontier_industry (code),
  basis text not null check (basis in ('declared', 'analyst')),
  confidence double precision not null check (confidence between 0 and 1),
  is_primary boolean not null, reason text not null check (reason <> ''),
  asserted_by text not null, asserted_by_name text not null, asserted_at timestamptz not null,
  withdrawn_by text, withdrawn_at timestamptz
);
create unique index one_assertion_of_a_sector on register.sector_assertion (business_id, sector, coalesce(frontier, '')) where withdrawn_at is null;
create unique index one_asserted_primary on register.sector_assertion (business_id) where is_primary and withdrawn_at is null;

create table register.import_run (
  id uuid primary key default platform.uuid_v7(),
  source text not null references register.source (code),
  file_name text not null, as_of_on date not null, whole_register boolean not null,
  rows int not null, added int not null, changed int not null, unchanged int not null, closed int not null,
  started_at timestamptz not null, finished_at timestamptz not null, run_by text not null
);
create index on register.import_run (source, as_of_on);

do $$ declare t text; begin
  foreach t in array array['source', 'kind', 'status', 'employee_band', 'sic_code', 'sic_list', 'sic_match'] loop
    execute format('alter table register.%I enable row level security', t);
    execute format('grant select, insert, update, delete on register.%I to sector_office_app', t);
    execute format('create policy read_it on register.%I for select using (true)', t);
  end loop;
  foreach t in array array['source', 'kind', 'status', 'employee_band', 'sic_code'] loop
    execute format('create policy keep_it on register.%I for all using ((select platform.actor_may(''reference.keep'')))', t);
  end loop;
  foreach t in array array['sic_list', 'sic_match'] loop
    execute format('create policy keep_it on register.%I for all using ((select platform.actor_may(''business.record'') or platform.actor_may(''register.import'')))', t);
  end loop;
end $$;

alter table register.business enable row level security;
grant select, insert, update on register.business to sector_office_app;
create policy read_business on register.business for select using (is_open or (select platform.actor_is_staff()));
create policy record_business on register.business for insert
  with check ((select platform.actor_may('business.record') or platform.actor_may('register.import')));
create policy change_business on register.business for update
  using ((select platform.actor_may('business.record') or platform.actor_may('register.import') or platform.actor_may('business.assert-sector')));

alter table register.other_name enable row level security;
grant select, insert, update, delete on register.other_name to sector_office_app;
create policy read_other_name on register.other_name for select using (is_open or (select platform.actor_is_staff()));
create policy write_other_name on register.other_name for all
  using ((select platform.actor_may('business.record') or platform.actor_may('register.import')));

alter table register.sector_assertion enable row level security;
grant select, insert, update on register.sector_assertion to sector_office_app;
create policy read_assertion on register.sector_assertion for select using ((select platform.actor_is_staff()));
create policy assert_sector on register.sector_assertion for insert with check ((select platform.actor_may('business.assert-sector')));
create policy withdraw_assertion on register.sector_assertion for update using ((select platform.actor_may('business.assert-sector')));

alter table register.import_run enable row level security;
grant select, insert on register.import_run to sector_office_app;
create policy read_run on register.import_run for select using ((select platform.actor_is_staff()));
create policy record_run on register.import_run for insert with check ((select platform.actor_may('register.import')));

insert into register.source (code, title, open, owns_facts, licence, position) values
  ('companies-house', 'Companies House', true, true, 'Public register, free for any use', 1),
  ('gender-pay-gap', 'Gender pay gap service', true, true, 'Open Government Licence v3.0', 2),
  ('staff', 'Recorded by an official', false, false, null, 3);
insert into register.kind (code, title, position) values
  ('company', 'Company', 1), ('partnership', 'Partnership', 2), ('charity', 'Charity', 3), ('society', 'Registered society', 4),
  ('overseas-company', 'Overseas company', 5), ('sole-trader', 'Sole trader', 6), ('university', 'University', 7),
  ('trade-body', 'Trade body', 8), ('public-body', 'Public body', 9), ('other', 'Other organisation', 10);
insert into register.status (code, title, live, warning, position) values
  ('active', 'Active', true, false, 1), ('strike-off-proposed', 'Active, proposal to strike off', true, true, 2),
  ('voluntary-arrangement', 'Voluntary arrangement', true, true, 3), ('administration', 'In administration', true, true, 4),
  ('receivership', 'In receivership', true, true, 5), ('liquidation', 'In liquidation', true, true, 6),
  ('other', 'Other status', true, true, 7), ('not-known', 'Status not known', true, false, 8),
  ('left-register', 'No longer on the register', false, false, 9), ('closed', 'Closed', false, false, 10),
  ('dissolved', 'Dissolved', false, false, 11);
insert into register.employee_band (code, title, least, most, position) values
  ('1-9', '1 to 9', 1, 9, 1), ('10-49', '10 to 49', 10, 49, 2), ('50-249', '50 to 249', 50, 249, 3),
  ('under-250', 'Fewer than 250', 1, 249, 4), ('250-499', '250 to 499', 250, 499, 5), ('500-999', '500 to 999', 500, 999, 6),
  ('1000-4999', '1,000 to 4,999', 1000, 4999, 7), ('5000-19999', '5,000 to 19,999', 5000, 19999, 8),
  ('20000-plus', '20,000 or more', 20000, null, 9);

-- Row-level security would keep the search indexes from being used (their operators are not leak-proof), so this looks as
-- the owner and applies the same rule itself: what is not open only staff find, and the limits count what the reader may see.
create function register.find_business(numbers text[], postcode_begins text, squeezed text, endings text[], words text, core_words text, bound int)
returns table (business_id uuid, tier int, matched_name text)
language plpgsql stable rows 200 security definer set search_path = pg_catalog, public, register
  set pg_trgm.similarity_threshold = 0.45 set pg_trgm.word_similarity_threshold = 0.6 as $$
declare
  sees_all boolean := platform.actor_is_staff();
  beyond text := squeezed || chr(1114111);
  found_so_far int := 0; n int;
begin
  return query select b.id, 0, null::text from register.business b
    where b.number = any (numbers) and (b.is_open or sees_all);
  get diagnostics n = row_count; found_so_far := found_so_far + n;
  if postcode_begins is not null then
    return query select b.id, 1, null::text from register.business b
      where b.postcode >= postcode_begins and b.postcode < postcode_begins || chr(1114111) and (b.is_open or sees_all) limit bound;
    get diagnostics n = row_count; found_so_far := found_so_far + n;
  end if;
  if squeezed <> '' then
    return query select b.id, 1, null::text from register.business b
      where replace(b.folded, ' ', '') collate "C" = any (endings) and (b.is_open or sees_all) limit bound;
    get diagnostics n = row_count; found_so_far := found_so_far + n;
    return query select o.business_id, 2, o.name from register.other_name o
      where replace(o.folded, ' ', '') collate "C" = any (endings) and (o.is_open or sees_all) limit bound;
    get diagnostics n = row_count; found_so_far := found_so_far + n;
    return query select b.id, 3, null::text from register.business b
      where replace(b.folded, ' ', '') collate "C" >= squeezed and replace(b.folded, ' ', '') collate "C" < beyond and (b.is_open or sees_all)
      order by replace(b.folded, ' ', '') collate "C" limit bound;
    get diagnostics n = row_count; found_so_far := found_so_far + n;
    return query select o.business_id, 4, o.name from register.other_name o
      where replace(o.folded, ' ', '') collate "C" >= squeezed and replace(o.folded, ' ', '') collate "C" < beyond and (o.is_open or sees_all)
      order by replace(o.folded, ' ', '') collate "C" limit bound;
    get diagnostics n = row_count; found_so_far := found_so_far + n;
  end if;
  -- What begins so ranks before what has the words, so a full measure of the first leaves no room for the second.
  if words <> '' and found_so_far < bound then
    return query select b.id, 5, null::text from register.business b
      where to_tsvector('simple', b.folded) @@ to_tsquery('simple', words) and (b.is_open or sees_all) limit bound;
    get diagnostics n = row_count; found_so_far := found_so_far + n;
    return query select o.business_id, 6, o.name from register.other_name o
      where to_tsvector('simple', o.folded) @@ to_tsquery('simple', words) and (o.is_open or sees_all) limit bound;
    get diagnostics n = row_count; found_so_far := found_so_far + n;
  end if;
  if found_so_far < 5 and length(core_words) >= 4 then
    return query select b.id, 7, null::text from register.business b
      where b.core % core_words and (b.is_open or sees_all) limit bound;
    return query select o.business_id, 8, o.name from register.other_name o
      where o.core % core_words and (o.is_open or sees_all) limit bound;
    return query select b.id, 9, null::text from register.business b
      where core_words <% b.core and (b.is_open or sees_all) limit bound;
  end if;
end $$;
revoke execute on function register.find_business from public;
grant execute on function register.find_business to sector_office_app;

-- A load that makes the register many times as large goes faster with the search indexes made anew at its end. Both halves
-- belong in one transaction: if it fails, the indexes were never away.
create table register.index_aside (name text primary key, definition text not null);
alter table register.index_aside enable row level security;
create function register.put_indexes_aside() returns void language plpgsql security definer set search_path = pg_catalog, register as $$
declare i record;
begin
  if not platform.actor_may('register.import') then raise exception 'not allowed'; end if;
  for i in select indexname, indexdef from pg_indexes where schemaname = 'register' and tablename in ('business', 'other_name')
      and indexdef like 'CREATE INDEX%' loop
    insert into register.index_aside values (i.indexname, i.indexdef);
    execute format('drop index register.%I', i.indexname);
  end loop;
end $$;
create function register.put_indexes_back() returns void language plpgsql security definer
  set search_path = pg_catalog, public, register set maintenance_work_mem = '256MB' as $$
declare i record;
begin
  if not platform.actor_may('register.import') then raise exception 'not allowed'; end if;
  for i in delete from register.index_aside returning definition loop
    execute i.definition;
  end loop;
end $$;
revoke execute on function register.put_indexes_aside from public;
revoke execute on function register.put_indexes_back from public;
grant execute on function register.put_indexes_aside, register.put_indexes_back to sector_office_app;
-- A bulk load leaves the planner with the picture of before; only the owner may draw a new one.
create function register.take_stock() returns void language plpgsql security definer set search_path = pg_catalog, register as $$
begin
  if not platform.actor_may('register.import') then raise exception 'not allowed'; end if;
  -- Columns are named so that the long expressions of the search indexes are left out: their figures would not be used.
  analyze register.business (number, kind, status, district, postcode, region_code, primary_sector, source, employee_band, is_open),
    register.other_name (business_id, kind, is_open), register.sic_match (sector, is_primary);
end $$;
revoke execute on function register.take_stock from public;
grant execute on function register.take_stock to sector_office_app;

create view register.business_summary with (security_invoker = true) as
  select b.id, b.kind, b.number, b.name, b.town, b.postcode, b.district, b.region_code, b.primary_sector, b.employee_band,
    b.status, s.title as status_title, s.live, b.source, b.source_on, b.incorporated_on
  from register.business b join register.status s on s.code = b.status;
-- Each sector of each business, by its codes and by what people say, the basis and confidence of each.
create view register.business_sector with (security_invoker = true) as
  select b.id as business_id, m.sector, m.frontier, m.frontiers, m.sic, m.prefix, m.kind, 'SIC'::text as basis, m.confidence,
    m.is_primary and not exists (select from register.sector_assertion a where a.business_id = b.id and a.is_primary and a.withdrawn_at is null) as is_primary,
    m.note, null::text as asserted_by_name, null::timestamptz as asserted_at
  from register.business b join register.sic_match m on m.sic_codes = b.sic_codes
  union all
  select a.business_id, a.sector, a.frontier, '{}', null, null, 'asserted', a.basis, a.confidence, a.is_primary, a.reason, a.asserted_by_name, a.asserted_at
  from register.sector_assertion a where a.withdrawn_at is null;
grant select on register.business_summary, register.business_sector to sector_office_app;
