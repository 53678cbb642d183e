import { GENERAL_WORDS } from '../compare/words.ts'
import { type Model, NAME_TIERS, PLACE_TIERS } from '../score/model.ts'
import { byLevel, listed } from './sql-of-lists.ts'

/**
 * The comparisons of compare-records.ts as SQL: from `pair` (l, r), `named` and `placed` to `compared` (l, r and a level for each
 * comparison). A test holds the two forms equal.
 */
export function compareSql(model: Model): string[] {
  return [namesCompared(model), RECORDS_COMPARED]
}

const SIDE_BY_SIDE = `select p.l, p.r, a.alias as la, b.alias as ra, a.folded as lf, b.folded as rf, a.joined as lj, b.joined as rj, a.core as lc, b.core as rc,
    a.codes as lk, b.codes as rk, a.total as lt, b.total as rt, a.form as lform, b.form as rform, a.initials as li, b.initials as ri, a.figures as lfig, b.figures as rfig
  from pair p join named a on a.side = 'l' and a.rec = p.l join named b on b.side = 'r' and b.rec = p.r`

const near = (word: string, among: string) =>
  `length(${word}) >= 5 and len(list_filter(${among}, lambda other: length(other) >= 5 and levenshtein(${word}, other) <= 1)) > 0`
const weight = (words: string, core: string, codes: string) =>
  `coalesce(list_sum(list_transform(${words}, lambda w: ${codes}[list_position(${core}, w)] % 4096)), 0)::bigint`
const letters = (words: string) => `length(array_to_string(${words}, ''))`

function namesCompared({ bits }: Model): string {
  const told = `${byLevel(bits.name, 'name')} + ${byLevel(bits.rarity, 'rarity')} + ${byLevel(bits.figures, 'figures')} + ${byLevel(bits.form, 'form')}`
  return `create table names_compared as
  with side_by_side as (${SIDE_BY_SIDE}), size as (select round(16 * log2(greatest(2, count(*))))::bigint as population from raw where side = 'r'),
  rests as (
    select *, case when lj = rj or len(list_intersect(lk, rk)) = 0 then null else list_filter(lc, lambda w: not list_contains(rc, w)) end as lrest0,
      case when lj = rj or len(list_intersect(lk, rk)) = 0 then null else list_filter(rc, lambda w: not list_contains(lc, w)) end as rrest0 from side_by_side),
  rest as (select *, coalesce(lrest0, lc) as lrest, coalesce(rrest0, rc) as rrest from rests),
  shared as (
    select *, lt - ${weight('lrest', 'lc', 'lk')} + (case when lj = rj or len(lrest) = 0 or len(rrest) = 0 then 0 else
      least(${weight(`list_filter(lrest, lambda w: ${near('w', 'rrest')})`, 'lc', 'lk')}, ${weight(`list_filter(rrest, lambda w: ${near('w', 'lrest')})`, 'rc', 'rk')}) * 3 // 4 end) as told_words
    from rest),
  levelled as (
    select *, case
      when lf = rf then 0 when lj = rj then 1 when len(lrest) + len(rrest) = 0 then 2
      when told_words > 0 and len(list_filter(list_concat(lrest, rrest), lambda w: w not in (${listed(GENERAL_WORDS)}))) = 0 then 3
      when ${SLIP} then 4
      when (li <> '' and li = rj) or (ri <> '' and ri = lj) then 5
      when told_words > 0 and (len(lrest) = 0 or len(rrest) = 0) then case when ${SHARE} >= 65 then 6 when ${SHARE} >= 40 then 7 else 8 end
      when ${SHARE} >= 65 then 9 when ${SHARE} >= 40 then 10 when ${SHARE} >= 15 then 11
      when jaro_winkler_similarity(lj, rj) >= 0.88 then 12 else 13 end as name
    from shared),
  weighed as (
    select l, r, la, ra, name, (case when name in (4, 5) then least(lt, rt) when lj = rj then greatest(lt, rt) else told_words end) - population as rare, lfig, rfig, lform, rform from levelled, size),
  named_levels as (
    select l, r, la, ra, name,
      case when name >= 12 then 5 when rare >= 128 then 0 when rare >= 48 then 1 when rare >= -16 then 2 when rare >= -64 then 3 when rare >= -128 then 4 else 5 end as rarity,
      case when lfig = rfig then (case when lfig = '' then 1 else 0 end) when lfig = '' or rfig = '' then 2 else 3 end as figures,
      case when lform = '' or rform = '' then 1 when lform = rform then 0 else 2 end as form from weighed)
  select l, r, name, rarity, figures, form, la, ra from named_levels
  qualify row_number() over (partition by l, r order by ${told} desc, la, ra) = 1`
}

const SHARE = '(100 * told_words // greatest(1, greatest(lt, rt)))'
const changed = `least(${letters('lrest')}, ${letters('rrest')})`
const SLIP = `(case when least(length(lj), length(rj)) >= 12 and ${changed} >= 8 then levenshtein(lj, rj) <= 2
  when least(length(lj), length(rj)) >= 5 and ${changed} >= 4 then levenshtein(lj, rj) <= 1 else false end)`

/** Only looked at where the houses are equal, which is seldom: the words of two addresses are dear to compare. */
const SAME_PREMISES = `(case when a.house = b.house then len(list_intersect(a.street, b.street)) >= 2
  and len(list_intersect(a.street, b.street)) * 3 >= least(len(a.street), len(b.street)) * 2 else false end)`
const shares = (codes: string) => `len(list_intersect(a.${codes}, b.${codes})) > 0`
const RECORDS_COMPARED = `create table compared as
  select n.l, n.r, n.name, n.rarity, n.figures, n.form,
    case when a.number = '' or b.number = '' then 3 when a.number = b.number then 0
      when length(a.number) = length(b.number) and levenshtein(a.number, b.number) <= 1 then 1 else 2 end as number,
    case when a.postcode = '' or b.postcode = '' then
        case when len(a.street) < 2 or len(b.street) < 2 then 7 when ${SAME_PREMISES} then 2 else 6 end
      when a.postcode = b.postcode then case when ${SAME_PREMISES} then 0 else 1 end
      when ${SAME_PREMISES} then 2
      when a.house = b.house and a.house <> '' and levenshtein(a.postcode, b.postcode) <= 1 then 2
      when a.sector = b.sector then 3 when a.district = b.district then 4 when a.area = b.area then 5 else 6 end as place,
    case when len(a.sic) = 0 or len(b.sic) = 0 then 4 when ${shares('sic')} then 0 when ${shares('sic3')} then 1 when ${shares('sic2')} then 2 else 3 end as sic,
    n.la, n.ra
  from names_compared n join placed a on a.side = 'l' and a.rec = n.l join placed b on b.side = 'r' and b.rec = n.r`

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
