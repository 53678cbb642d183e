/** The keys of keys-of.ts as SQL: from `named` and `placed` to `keyed` (side, rec, key). */
export function keysSql(): string {
  const words = '(case when len(core) > 6 then core[:6] else core end)'
  const firsts = 'core[:4]'
  return `create table keyed as select distinct side, rec, key from (
    select side, rec, 'n:' || number as key from placed where number <> ''
    union all select side, rec, 'c:' || postcode from placed where postcode <> ''
    union all select side, rec, 'a:' || postcode || '|' || house from placed where postcode <> '' and house <> ''
    union all select side, rec, 'j:' || joined from named
    union all select side, rec, 's:' || array_to_string(list_sort(${words}), '') from named
    union all select side, rec, 'j:' || initials from named where initials <> ''
    union all select side, rec, 'w:' || word from (select side, rec, unnest(${words}) as word from named) where length(word) >= 3
    union all select side, rec, 'p:' || least(one, other) || '|' || greatest(one, other) from (
      select side, rec, f[i] as one, f[j] as other from (select side, rec, ${firsts} as f from named), (values (1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4)) as v (i, j)
      where j <= len(f))
    union all select side, rec, 'k:' || sound from (select side, rec, ${SOUND} as sound from named) where length(sound) >= 4
    union all select n.side, n.rec, 'x:' || n.joined[:4] || '|' || p.district from named n join placed p using (side, rec)
      where p.district <> '' and length(n.joined) >= 4)`
}

const ONCE = ['bb', 'cc', 'dd', 'ff', 'gg', 'll', 'mm', 'nn', 'pp', 'rr', 'ss', 'tt']
const SOUND = `${ONCE.reduce(
  (sql, twice) => `replace(${sql}, '${twice}', '${twice.slice(1)}')`,
  `replace(replace(replace(regexp_replace(joined, '[aeiouyhw]+', '', 'g'), 'ck', 'k'), 'q', 'k'), 'z', 's')`
)}[:12]`
