-- A large load took a quarter of its time to make the search indexes at its end, with one processor idle. Words are now kept
-- batch by batch, while the next is read; and indexes of a few businesses, into which an import writes nothing, stay in place.
create or replace function register.put_indexes_aside(numbers_too boolean) returns void
  language plpgsql security definer set search_path = pg_catalog, register as $$
declare i record; t record;
begin
  if not platform.actor_may('register.import') then raise exception 'not allowed'; end if;
  for i in select indexname, indexdef from pg_indexes where schemaname = 'register' and tablename in ('business', 'other_name', 'word')
      and indexdef like 'CREATE INDEX%'
      and indexname <> all (array['business_begins_prominent', 'business_words_prominent', 'business_led', 'business_of_known_size']) loop
    insert into register.index_aside values (i.indexname, i.indexdef);
    execute format('drop index register.%I', i.indexname);
  end loop;
  if numbers_too then alter table register.business drop constraint business_number_key; end if;
  for t in select tgname, tgrelid::regclass as of from pg_trigger where not tgisinternal and tgname not like 'keep_words_%'
      and tgrelid in ('register.business'::regclass, 'register.other_name'::regclass) loop
    execute format('alter table %s disable trigger %I', t.of, t.tgname);
  end loop;
end $$;

create or replace function register.put_indexes_back() returns void
  language plpgsql security definer set search_path = pg_catalog, public, register set maintenance_work_mem = '512MB' set work_mem = '128MB' as $$
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
  perform register.count_cells();
  for i in delete from register.index_aside returning definition loop
    execute i.definition;
  end loop;
  insert into register.business_change (business_id) values (null);
  alter table register.business enable trigger user;
  alter table register.other_name enable trigger user;
end $$;
