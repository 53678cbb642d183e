-- A word as it may have been meant: one letter too many, two swapped, one wrong, or one left out. Looked up by key, these some
-- hundred forms cost less than measuring likeness against every word, and miss none that is one slip away.
create function register.one_slip(word text) returns text[] language sql immutable parallel safe as $$
  select array_agg(distinct v) from (
    select overlay(word placing '' from i for 1) from generate_series(1, length(word)) i
    union all select substr(word, 1, i - 1) || substr(word, i + 1, 1) || substr(word, i, 1) || substr(word, i + 2) from generate_series(1, length(word) - 1) i
    union all select substr(word, 1, i - 1) || c || substr(word, i + 1) from generate_series(1, length(word)) i, regexp_split_to_table('abcdefghijklmnopqrstuvwxyz0123456789', '') c
    union all select substr(word, 1, i - 1) || c || substr(word, i) from generate_series(1, length(word) + 1) i, regexp_split_to_table('abcdefghijklmnopqrstuvwxyz', '') c
  ) m (v)
$$;

create or replace function register.find_alike(given text[], cells bigint[], bound int)
returns table (business_id uuid, tier int, matched_name text)
language plpgsql stable rows 200 security definer set search_path = pg_catalog, public, register
  set pg_trgm.similarity_threshold = 0.4 as $$
declare
  sees_all boolean := platform.actor_is_staff();
  parts text[] := '{}'; part text; g text; asked tsquery; n int; found_so_far int := 0;
  deep int := greatest(bound, 400);
begin
  foreach g in array given loop
    -- Words of one or two letters are kept as they are: too many are one slip away.
    if length(g) < 3 then parts := parts || quote_literal(g); continue; end if;
    select string_agg(quote_literal(l.word), ' | ') into part from (
      select w.word from register.word w where w.word = any (g || register.one_slip(g)) order by (w.word = g) desc limit 24) l;
    -- Two slips in one word: whatever looks most like it.
    if part is null and length(g) > 4 then
      select string_agg(quote_literal(l.word), ' | ') into part from (
        select w.word from register.word w where w.word % g order by similarity(w.word, g) desc limit 8) l;
    end if;
    if part is not null then parts := parts || ('(' || part || ')'); end if;
  end loop;
  if parts = '{}' then return; end if;
  if array_length(parts, 1) = array_length(given, 1) then
    asked := array_to_string(parts, ' & ')::tsquery;
    return query select b.id, 7, null::text from register.business b
      where array_to_tsvector(string_to_array(b.folded || coalesce(' ' || b.joined, ''), ' ')) @@ asked
        and (b.is_open or sees_all) and (cells is null or b.cell = any (cells)) limit deep;
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
      and (b.is_open or sees_all) and (cells is null or b.cell = any (cells)) limit deep;
end $$;
revoke execute on function register.one_slip from public;

-- What looks alike is looked for where fewer than `enough` are found: while somebody types, only where nothing is.
drop function register.search_business;
create function register.search_business(numbers text[], postcodes_from text[], postcodes_to text[], squeezed text, endings text[],
  words text, given text[], cells bigint[], mine uuid[], bound int, enough int)
returns table (business_id uuid, tier int, matched_name text)
language plpgsql stable rows 200 set search_path = pg_catalog, register as $$
declare n int;
begin
  return query select * from register.find_business(numbers, postcodes_from, postcodes_to, squeezed, endings, words, cells, mine, bound);
  get diagnostics n = row_count;
  if n < enough and given <> '{}' then return query select * from register.find_alike(given, cells, bound); end if;
end $$;
revoke execute on function register.search_business from public;
grant execute on function register.search_business to sector_office_app;
