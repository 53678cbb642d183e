import { INITIALS } from '../keys/keys-of.ts'
import { KINDS } from '../keys/kinds.ts'

/** How a key of a kind is written, from the SQL of what it holds. */
type Write = (kind: string, what: string) => string

const ONCE = ['bb', 'cc', 'dd', 'ff', 'gg', 'll', 'mm', 'nn', 'pp', 'rr', 'ss', 'tt']
const SOUND = `${ONCE.reduce(
  (sql, twice) => `replace(${sql}, '${twice}', '${twice.slice(1)}')`,
  `replace(replace(replace(translate(joined, 'aeiouyhw', ''), 'ck', 'k'), 'q', 'k'), 'z', 's')`
)}[:12]`

/**
 * The keys of keys-of.ts as SQL: from what standard-sql.ts leaves to `keyed` (side, rec, h), a key as a whole number that ends in
 * its kind. Those of a name are worked out once for all who bear it; only of a record with several names can two be the same.
 */
export const keysSql = (write: Write = numbered) => [
  `create table text_key as select text_id, joined, initials, list_filter(list_concat(${keysOfNames(write)}), lambda key: key is not null) as keys
    from (select text_id, joined, initials, core, ${SOUND} as sound from name_text)`,
  `create table keyed as
    select side, rec, ${write('n', 'number')} as h from placed where number <> ''
    union all select side, rec, ${write('c', 'postcode')} from placed where postcode <> ''
    union all select side, rec, ${write('a', `postcode || '|' || house`)} from placed where postcode <> '' and house <> ''
    union all ${keysOfRecords(write, 'not several')}
    union all select distinct * from (${keysOfRecords(write, 'several')})`,
  'drop table text_key'
]

/** The kind of a numbered key, as its place among the kinds. */
export const KIND_OF_KEY = '(h & 15)::int'
const numbered: Write = (kind, what) =>
  `((hash(${what}) & 18446744073709551600::ubigint) + ${Object.keys(KINDS).indexOf(kind)}::ubigint)`

const PAIRED = [
  [1, 2],
  [1, 3],
  [2, 3],
  [1, 4],
  [2, 4],
  [3, 4]
] as const

function keysOfNames(write: Write): string {
  const pairs = PAIRED.map(
    ([one, other]) =>
      `case when len(core) >= ${other} then ${write('p', `least(core[${one}], core[${other}]) || '|' || greatest(core[${one}], core[${other}])`)} end`
  )
  const single = [
    write('j', 'joined'),
    write('s', `array_to_string(list_sort(core[:6]), '')`),
    `case when length(sound) >= 4 then ${write('k', 'sound')} end`
  ]
  return `[${[...single, ...pairs].join(', ')}], list_transform(list_filter(core[:6], lambda word: length(word) >= 3), lambda word: ${write('w', 'word')})`
}

const keysOfRecords = (write: Write, which: string) => `
  select side, rec, unnest(keys) from named join text_key using (text_id) where ${which}
  union all select n.side, n.rec, ${write('x', `t.joined[:4] || '|' || p.district`)} from named n join text_key t using (text_id) join placed p using (side, rec)
    where ${which} and p.district <> '' and length(t.joined) >= 4
  union all select n.side, n.rec, case when n.side = 'r' then ${write('i', `'full|' || t.initials`)} else ${write('i', `'short|' || t.initials`)} end
    from named n join text_key t using (text_id) where ${which} and t.initials <> ''
  union all select n.side, n.rec, case when n.side = 'r' then ${write('i', `'short|' || t.joined`)} else ${write('i', `'full|' || t.joined`)} end
    from named n join text_key t using (text_id) where ${which} and length(t.joined) between ${INITIALS.least} and ${INITIALS.most}`
