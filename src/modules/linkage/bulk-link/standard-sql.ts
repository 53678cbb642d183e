import { foldWordsSql } from '../compare/fold-words.ts'
import { NO_NUMBER } from '../compare/standard-record.ts'
import { FIGURES, JOINING_WORDS, LEGAL_FORMS, PHRASES, SHORT_FORMS } from '../compare/words.ts'
import { cases, listed, quoted } from './sql-of-lists.ts'

/**
 * The SQL that takes records apart as standard-name.ts and standard-place.ts do in the program: from `name_of` (side, rec,
 * alias, text) and `raw` (side, rec, number, address, postcode, sic) to `word`, `named` and `placed`. A test holds the two forms equal.
 */
export function standardSql(): string[] {
  return [NAMES_FOLDED, WORDS_SPLIT, WORDS_KNOWN, WORDS_WEIGHED, NAMED, PLACED]
}

const phrased = PHRASES.reduce(
  (sql, [phrase, short]) => `replace(${sql}, ${quoted(` ${phrase} `)}, ${quoted(` ${short} `)})`,
  `' ' || folded || ' '`
)
const NAMES_FOLDED = `create table folded as select side, rec, alias, folded, trim(${phrased}) as phrased
  from (select side, rec, alias, ${foldWordsSql('text')} as folded from name_of)`
const WORDS_SPLIT = `create table split_word as select side, rec, alias, unnest(string_split(phrased, ' ')) as written,
  generate_subscripts(string_split(phrased, ' '), 1) as position from folded`

const single = `case when length(written) >= 4 and regexp_matches(written, '[^su]s$') then written[:-2] else written end`
const legal = (column: string) => `${column} in (${listed(Object.keys(LEGAL_FORMS))})`
/** Every word that occurs, once: what it stands for, and of what sort it is. */
const WORDS_KNOWN = `create table known_word as
  select written, plain, ${legal('plain')} as legal, case ${cases('plain', LEGAL_FORMS)} end as form,
    plain in (${listed(JOINING_WORDS)}) as joining,
    case ${cases('plain', FIGURES)} when regexp_matches(plain, '^\\d+$') then regexp_replace(plain, '^0+(\\d)', '\\1') end as figure
  from (select written, case when ${legal('written')} then written else case ${cases('single', SHORT_FORMS)} else single end end as plain
    from (select written, ${single} as single from (select distinct written from split_word)))`

/** How much each plain word tells, in sixteenths of a bit, by how many records of the right side have it. */
const WORDS_WEIGHED = `create table weighed as
  with size as (select log2(greatest(2, count(*))) as population from raw where side = 'r'),
    counted as (select plain, bool_or(legal or joining) as small, count(distinct rec) filter (side = 'r') as records from split_word join known_word using (written) group by plain)
  select plain, (row_number() over ()) * 4096 + (case when small then 1 else greatest(1, round(16 * (population - log2(greatest(1, records))))) end)::bigint as code from counted, size`

const NAMED = `create table named as
  with spelt as (
    select side, rec, alias, list({'plain': plain, 'code': w.code, 'form': form, 'figure': figure, 'tells': not legal and not joining} order by position) as words
    from split_word join known_word using (written) join weighed w using (plain) group by side, rec, alias),
  chosen as (
    select side, rec, alias, case when len(list_filter(words, lambda x: x.tells)) > 0 then list_filter(words, lambda x: x.tells) else words end as words,
      coalesce(list_filter(words, lambda x: x.form is not null)[-1].form, '') as form from spelt),
  apart as (
    select side, rec, alias, form, list_transform(words, lambda x: x.plain) as all_words, list_distinct_in_order(list_transform(words, lambda x: x.plain))[:8] as core,
      list_distinct_in_order(list_transform(words, lambda x: x.code))[:8] as codes, list_filter(list_transform(words[2:], lambda x: x.figure), lambda x: x is not null) as figures
    from chosen)
  select side, rec, alias, f.folded, form, core, codes, array_to_string(all_words, '') as joined,
    case when len(all_words) >= 3 then array_to_string(list_transform(all_words, lambda x: x[1]), '') else '' end as initials,
    array_to_string(figures, ' ') as figures, coalesce(list_sum(list_transform(codes, lambda x: x % 4096)), 0)::bigint as total
  from apart join folded f using (side, rec, alias)`

const TYPED = `regexp_replace(regexp_replace(upper(number), '^\\s*(NO\\.?|NUMBER|CRN|COMPANY)\\s+', ''), '[^A-Z0-9/]+', '', 'g')`
const NUMBER = `(case when typed = '' or regexp_matches(typed, ${quoted(NO_NUMBER.source)}) then ''
    when regexp_matches(typed, '^\\d{1,8}$') then lpad(typed, 8, '0')
    when regexp_matches(typed, '^[A-Z]{2}\\d{1,6}$') then typed[:2] || lpad(typed[3:], 6, '0') else typed end)`
const SIC = `list_distinct_in_order(list_transform(list_filter(regexp_extract_all(sic, '\\d+'), lambda x: length(x) in (4, 5)), lambda x: lpad(x, 5, '0')))[:6]`
const UK = '^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})$'
const WITHIN = '\\b([A-Z]{1,2}[0-9][A-Z0-9]?) *([0-9][A-Z]{2})\\b'
const PLACED = `create table placed as
  with found as (
    select side, rec, number, sic, address, trim(postcode) = '' and regexp_matches(upper(address), '${WITHIN}') as within, postcode from raw),
  coded as (
    select side, rec, ${TYPED} as typed, ${SIC} as sic, case when within then regexp_extract(upper(address), '${WITHIN}', 1) || regexp_extract(upper(address), '${WITHIN}', 2)
        else regexp_replace(upper(postcode), '[^A-Z0-9]+', '', 'g') end as postcode,
      case when within then regexp_replace(upper(address), '${WITHIN}', ' ') else address end as address from found),
  parted as (
    select *, regexp_extract(postcode, '${UK}', 1) as outward, regexp_extract(postcode, '${UK}', 2) as inward,
      list_filter(list_distinct_in_order(string_split(${foldWordsSql('address')}, ' ')), lambda x: x <> '')[:10] as street from coded)
  select side, rec, ${NUMBER} as number, sic, list_transform(sic, lambda x: x[:3]) as sic3, list_transform(sic, lambda x: x[:2]) as sic2, postcode, street,
    case when outward <> '' then outward || inward[1] else postcode[:3] end as sector, case when outward <> '' then outward else postcode[:2] end as district,
    case when outward <> '' then regexp_extract(outward, '^[A-Z]+') else postcode[:1] end as area,
    coalesce(list_filter(street, lambda x: regexp_matches(x, '^\\d+[a-z]?$'))[1], '') as house from parted`
