import { type Model, NAME_TIERS, PLACE_TIERS } from '../score/model.ts'
import { byLevel } from './sql-of-lists.ts'

/**
 * The comparisons of compare-records.ts as SQL: from `pair` (l, r) and what standard-sql.ts leaves to `compared` (l, r and a level for each
 * comparison). A test holds the two forms equal.
 */
export function compareSql(model: Model): string[] {
  return [namesCompared(model), RECORDS_COMPARED]
}

const SIDE_BY_SIDE = `select s.l, s.r, s.la, s.ra, s.several, a.folded as lf, b.folded as rf, a.joined as lj, b.joined as rj, a.core as lc, b.core as rc,
    a.codes as lk, b.codes as rk, a.total as lt, b.total as rt, a.form as lform, b.form as rform, a.initials as li, b.initials as ri, a.figures as lfig, b.figures as rfig
  from (select p.l, p.r, a.alias as la, b.alias as ra, a.several or b.several as several, a.text_id as l_text, b.text_id as r_text
    from pair p join named a on a.side = 'l' and a.rec = p.l join named b on b.side = 'r' and b.rec = p.r) s
  join name_text a on a.text_id = s.l_text join name_text b on b.text_id = s.r_text`

/** A word a slip away is as long but for a letter, and begins or ends alike. */
const near = (word: string, among: string) =>
  `len(list_filter(${among}, lambda other: case when abs(length(${word}) - length(other)) <= 1 and (${word}[1] = other[1] or ${word}[-1] = other[-1])
    then length(${word}) >= 5 and length(other) >= 5 and levenshtein(${word}, other) <= 1 else false end)) > 0`
const weight = (codes: string) => `coalesce(list_sum(list_transform(${codes}, lambda c: c % 4096)), 0)::int`
const nearWeight = (codes: string, words: string, among: string) =>
  weight(`list_filter(${codes}, lambda c, i: ${near(`${words}[i]`, among)})`)
const notIn = (codes: string, others: string) => `list_filter(${codes}, lambda c: not list_contains(${others}, c))`
const wordsNotIn = (words: string, codes: string, others: string) =>
  `list_filter(${words}, lambda w, i: not list_contains(${others}, ${codes}[i]))`
const letters = (words: string) => `coalesce(length(array_to_string(${words}, '')), 0)`

function namesCompared({ bits }: Model): string {
  const told = `${byLevel(bits.name, 'name')} + ${byLevel(bits.rarity, 'rarity')} + ${byLevel(bits.figures, 'figures')} + ${byLevel(bits.form, 'form')}`
  return `create table names_compared as
  with side_by_side as (${SIDE_BY_SIDE}), size as (select round(16 * log2(greatest(2, count(*))))::int as population from raw where side = 'r'),
  rests as (select *, case when lj <> rj then ${notIn('lk', 'rk')} end as lrest_codes, case when lj <> rj then ${notIn('rk', 'lk')} end as rrest_codes from side_by_side),
  rest as (
    select *, case when len(lrest_codes) > 0 and len(rrest_codes) > 0 then ${wordsNotIn('lc', 'lk', 'rk')} end as lrest,
      case when len(lrest_codes) > 0 and len(rrest_codes) > 0 then ${wordsNotIn('rc', 'rk', 'lk')} end as rrest from rests),
  near_left as (select *, case when lrest is null then 0 else ${nearWeight('lrest_codes', 'lrest', 'rrest')} end as near_lefts from rest),
  shared as (
    select *, lt - ${weight('lrest_codes')} + case when near_lefts = 0 then 0
      else least(near_lefts, ${nearWeight('rrest_codes', 'rrest', 'lrest')}) * 3 // 4 end as told_words
    from near_left),
  levelled as (
    select *, case
      when lf = rf then 0 when lj = rj then 1 when len(lrest_codes) + len(rrest_codes) = 0 then 2
      when told_words > 0 and len(list_filter(list_concat(lrest_codes, rrest_codes), lambda c: c & 4096 = 0)) = 0 then 3
      when ${SLIP} then 4
      when (li <> '' and li = rj) or (ri <> '' and ri = lj) then 5
      when told_words > 0 and (len(lrest_codes) = 0 or len(rrest_codes) = 0) then case when ${SHARE} >= 65 then 6 when ${SHARE} >= 40 then 7 else 8 end
      when ${SHARE} >= 65 then 9 when ${SHARE} >= 40 then 10 when ${SHARE} >= 15 then 11
      when jaro_winkler_similarity(lj, rj) >= 0.88 then 12 else 13 end::tinyint as name
    from shared),
  weighed as (
    select l, r, la, ra, several, name, (case when name in (4, 5) then least(lt, rt) when name <= 1 then greatest(lt, rt) else told_words end) - population as rare,
      lfig, rfig, lform, rform from levelled, size),
  named_levels as (
    select l, r, la, ra, several, name,
      case when name >= 12 then 5 when rare >= 128 then 0 when rare >= 48 then 1 when rare >= -16 then 2 when rare >= -64 then 3 when rare >= -128 then 4 else 5 end::tinyint as rarity,
      case when lfig = rfig then (case when lfig = '' then 1 else 0 end) when lfig = '' or rfig = '' then 2 else 3 end::tinyint as figures,
      case when lform = '' or rform = '' then 1 when lform = rform then 0 else 2 end::tinyint as form from weighed)
  select * exclude (several) from named_levels where not several
  union all select * exclude (several) from (select * from named_levels where several qualify row_number() over (partition by l, r order by ${told} desc, la, ra) = 1)`
}

const SHARE = '(100 * told_words // greatest(1, greatest(lt, rt)))'
const changed = `least(${letters('lrest')}, ${letters('rrest')})`
const SLIP = `(case when lrest is null or abs(length(lj) - length(rj)) > 2 then false
  when least(length(lj), length(rj)) >= 12 and ${changed} >= 8 then levenshtein(lj, rj) <= 2
  when least(length(lj), length(rj)) >= 5 and ${changed} >= 4 then levenshtein(lj, rj) <= 1 else false end)`

/** Only looked at where the houses are equal: the words of two addresses are dear to compare. */
const sharedWords = 'len(list_intersect(x.words, y.words))'
const SAME_PREMISES = `(case when a.street_id = b.street_id then len(x.words) >= 2
  when a.house = b.house then ${sharedWords} >= 2 and ${sharedWords} * 3 >= least(len(x.words), len(y.words)) * 2 else false end)`
const shares = (codes: string) => `len(list_intersect(s.${codes}, t.${codes})) > 0`
const RECORDS_COMPARED = `create table compared as
  select n.l, n.r, n.name, n.rarity, n.figures, n.form,
    case when a.number = '' or b.number = '' then 3 when a.number = b.number then 0
      when length(a.number) = length(b.number) and levenshtein(a.number, b.number) <= 1 then 1 else 2 end::tinyint as number,
    case when a.postcode = '' or b.postcode = '' then
        case when len(x.words) < 2 or len(y.words) < 2 then 7 when ${SAME_PREMISES} then 2 else 6 end
      when a.postcode = b.postcode then case when ${SAME_PREMISES} then 0 else 1 end
      when ${SAME_PREMISES} then 2
      when a.house = b.house and a.house <> '' and levenshtein(a.postcode, b.postcode) <= 1 then 2
      when a.sector = b.sector then 3 when a.district = b.district then 4 when a.area = b.area then 5 else 6 end::tinyint as place,
    case when len(s.sic) = 0 or len(t.sic) = 0 then 4 when s.sic_id = t.sic_id or ${shares('sic')} then 0 when ${shares('sic3')} then 1 when ${shares('sic2')} then 2 else 3 end::tinyint as sic,
    n.la, n.ra
  from names_compared n join placed a on a.side = 'l' and a.rec = n.l join placed b on b.side = 'r' and b.rec = n.r
    join place_text x on x.street_id = a.street_id join place_text y on y.street_id = b.street_id
    join sic_text s on s.sic_id = a.sic_id join sic_text t on t.sic_id = b.sic_id`

const tier = (column: string, tiers: readonly number[]) =>
  `(case ${tiers
    .map((from, at) => ({ from, at }))
    .reverse()
    .map(({ from, at }) => `when ${column} >= ${from} then ${at}`)
    .join(' ')} end)`

/** The level of name and place taken together, as feature-row.ts numbers it. */
export const TOGETHER = `(${tier('name', NAME_TIERS)} * 4 + ${tier('place', PLACE_TIERS)})`

/** The weight of a compared pair, in bits. */
export const weighSql = ({ start, bits, together }: Model): string =>
  [
    `${start}::double`,
    ...Object.entries(bits).map(([name, weights]) => byLevel(weights, name)),
    byLevel(together.flat(), TOGETHER)
  ].join(' + ')
