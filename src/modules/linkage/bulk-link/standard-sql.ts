import { foldedFrom } from '../compare/fold-words.ts'
import { NO_NUMBER } from '../compare/standard-record.ts'
import { FIGURES, GENERAL_WORDS, JOINING_WORDS, LEGAL_FORMS, PHRASES, SHORT_FORMS } from '../compare/words.ts'
import { cases, listed, quoted } from './sql-of-lists.ts'

/**
 * The SQL that takes records apart as standard-name.ts and standard-place.ts do in the program: from `name_of` (side, rec, alias,
 * text) and `raw` (side, rec, number, address, postcode, sic) to `named`, `name_text`, `placed`, `place_text` and `sic_text`. What
 * is written alike in many records is taken apart once. A test holds the two forms equal.
 */
export function standardSql(): string[] {
  return [
    ...NAMES_WRITTEN,
    NAMES_SPELT,
    NAMED,
    WORDS_WEIGHED,
    NAMES_WEIGHED,
    SIC_TEXTS,
    PLACES_CODED,
    ...PLACE_TEXTS,
    PLACED
  ]
}

/** Numbered by where the rows came to lie: to count them off would keep all but one processor waiting. */
const numbered = (name: string, as: string, query: string) => [
  `create table ${name}_laid as ${query}`,
  `create view ${name} as select (rowid + 1)::int as ${as}, * from ${name}_laid`
]
const NAMES_WRITTEN = numbered('written', 'text_id', 'select distinct text from name_of')

const phrased = PHRASES.reduce(
  (sql, [phrase, short]) => `replace(${sql}, ${quoted(` ${phrase} `)}, ${quoted(` ${short} `)})`,
  `' ' || folded || ' '`
)
const PHRASED = `case when regexp_matches(folded, '${PHRASES.map(([phrase]) => phrase).join('|')}') then trim(${phrased}) else folded end`
const legal = (word: string) => `${word} in (${listed(Object.keys(LEGAL_FORMS))})`
const ENDING_IN_S = Object.keys(LEGAL_FORMS).filter((word) => /[^su]s$/.test(word))
const single = `case when w[-1] = 's' and length(w) >= 4 and w[-2] not in ('s', 'u') and w not in (${listed(['', ...ENDING_IN_S])}) then w[:-2] else w end`
const plain = `case ${cases('w', SHORT_FORMS)} else w end`
const figure = `case ${cases('w', FIGURES)} when regexp_matches(w, '^\\d+$') then regexp_replace(w, '^0+(\\d)', '\\1') end`
const MAY_COUNT = `regexp_matches(phrased, '[0-9]|\\b(${[...Object.keys(FIGURES), ...Object.keys(SHORT_FORMS)].join('|')})s?\\b')`

/** Every name that is written, once: its words, telling ones only where there are any. */
const NAMES_SPELT = `create table spelt as
  with phrases as (select text_id, folded, ${PHRASED} as phrased from ${foldedFrom('written', 'text')}),
  split as (select text_id, folded, ${MAY_COUNT} as counts, list_transform(list_transform(string_split(phrased, ' '), lambda w: ${single}), lambda w: ${plain}) as words from phrases),
  sorted as (
    select *, list_filter(words, lambda w: not (${legal('w')}) and w not in (${listed(JOINING_WORDS)})) as telling,
      list_filter(words, lambda w: ${legal('w')})[-1] as legal from split),
  chosen as (select text_id, folded, counts, coalesce(case ${cases('legal', LEGAL_FORMS)} end, '') as form,
    case when len(telling) > 0 then telling else words end as words from sorted)
  select text_id, folded, form, array_to_string(words, '') as joined,
    (case when len(words) = 1 then words when len(words) = 2 and words[1] <> words[2] then words else list_distinct_in_order(words) end)[:8] as core,
    case when len(words) >= 3 then array_to_string(list_transform(words, lambda w: w[1]), '') else '' end as initials,
    case when counts and len(words) > 1 then array_to_string(list_filter(list_transform(words[2:], lambda w: ${figure}), lambda f: f is not null), ' ') else '' end as figures
  from chosen`

const NAMED = `create table named as select n.side, n.rec, n.alias::tinyint as alias, w.text_id, s.rec is not null as several
  from name_of n join written w using (text) left join (select side, rec from name_of where alias = 1) s on s.side = n.side and s.rec = n.rec`

/**
 * How much each plain word tells, in sixteenths of a bit, by how many records of the right side have it; in one number with the
 * word's own, and whether it is one of those that siblings add.
 */
const WORDS_WEIGHED = `create table weighed as
  with size as (select log2(greatest(2, count(*))) as population from raw where side = 'r'),
    one_name as (select word, count(*) as records from (select unnest(core) as word from named join spelt using (text_id) where side = 'r' and not several) group by word),
    several as (select word, count(*) as records from (select distinct rec, unnest(core) as word from named join spelt using (text_id) where side = 'r' and several) group by word),
    counted as (select word, sum(records) as records from (from one_name union all from several union all select distinct unnest(core), 0 from spelt) group by word)
  select word, ((row_number() over ()) * 8192 + (case when word in (${listed(GENERAL_WORDS)}) then 4096 else 0 end)
    + case when ${legal('word')} or word in (${listed(JOINING_WORDS)}) then 1 else greatest(1, round(16 * (population - log2(greatest(1, records))))) end)::bigint as code
  from counted, size`

const PLACE_OF_CODE = 2 ** 50
const NAMES_WEIGHED = `create table name_text as
  with coded as (
    select text_id, list_transform(list_sort(list(position * ${PLACE_OF_CODE} + code)), lambda c: c % ${PLACE_OF_CODE}) as codes
    from (select text_id, unnest(core) as word, generate_subscripts(core, 1)::bigint as position from spelt) join weighed using (word) group by text_id)
  select text_id, folded, form, core, codes, joined, initials, figures, coalesce(list_sum(list_transform(codes, lambda c: c % 4096)), 0)::int as total
  from spelt join coded using (text_id)`

const SIC = `list_distinct_in_order(list_transform(list_filter(regexp_extract_all(sic, '\\d+'), lambda x: length(x) in (4, 5)), lambda x: lpad(x, 5, '0')))[:6]`
const SIC_TEXTS = `create table sic_text as select (row_number() over ())::int as sic_id, text, sic, list_transform(sic, lambda x: x[:3]) as sic3,
  list_transform(sic, lambda x: x[:2]) as sic2 from (select sic as text, ${SIC} as sic from (select distinct sic from raw))`

const TYPED = `regexp_replace(regexp_replace(upper(number), '^\\s*(NO\\.?|NUMBER|CRN|COMPANY)\\s+', ''), '[^A-Z0-9/]+', '', 'g')`
const known = `regexp_matches(${TYPED}, ${quoted(NO_NUMBER.source)})`
const NUMBER = `(case when number = '' then '' when regexp_full_match(number, '\\d{8}|[A-Z]{2}\\d{6}') and not ${known} then number
    when ${TYPED} = '' or ${known} then ''
    when regexp_matches(${TYPED}, '^\\d{1,8}$') then lpad(${TYPED}, 8, '0')
    when regexp_matches(${TYPED}, '^[A-Z]{2}\\d{1,6}$') then ${TYPED}[:2] || lpad(${TYPED}[3:], 6, '0') else ${TYPED} end)`
const OUTWARD = '[A-Z]{1,2}[0-9][A-Z0-9]?'
const INWARD = '[0-9][A-Z]{2}'
const WITHIN = `\\b(${OUTWARD}) *(${INWARD})\\b`
const PLACES_CODED = `create table coded_place as
  with found as (
    select side, rec, number, sic, address, postcode, case when trim(postcode) = '' then regexp_matches(upper(address), '${WITHIN}') else false end as within from raw),
  coded as (
    select side, rec, ${NUMBER} as number, sic, case when within then regexp_extract(upper(address), '${WITHIN}', 1) || regexp_extract(upper(address), '${WITHIN}', 2)
        when regexp_full_match(postcode, '${OUTWARD} ?${INWARD}') then replace(postcode, ' ', '')
        else regexp_replace(upper(postcode), '[^A-Z0-9]+', '', 'g') end as postcode,
      case when within then regexp_replace(upper(address), '${WITHIN}', ' ') else address end as address from found)
  select *, regexp_full_match(postcode, '${OUTWARD}${INWARD}') as whole from coded`

/** Every address that is written, once: its words, and the same as whole numbers, which are quick to compare. */
const PLACE_TEXTS = [
  ...numbered('address', 'street_id', 'select distinct address from coded_place'),
  `create table place_text as
  with split as (select street_id, address, list_filter(string_split(folded, ' '), lambda w: w <> '') as words
    from ${foldedFrom('address', 'address')}),
  streets as (select street_id, address, (case when len(list_distinct(words)) = len(words) then words else list_distinct_in_order(words) end)[:10] as street from split)
  select street_id, address, street, list_transform(street, lambda w: hash(w)) as words,
    regexp_extract(' ' || array_to_string(street, ' ') || ' ', ' (\\d+[a-z]?) ', 1) as house from streets`
]

const PLACED = `create table placed as
  select side, rec, number, sic_id, street_id, postcode, house,
    case when whole then postcode[:-3] else postcode[:3] end as sector, case when whole then postcode[:-4] else postcode[:2] end as district,
    case when not whole then postcode[:1] when postcode[2] between '0' and '9' then postcode[:1] else postcode[:2] end as area
  from coded_place join place_text using (address) join sic_text on sic_text.text = coded_place.sic`
