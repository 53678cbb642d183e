import { KINDS } from '../keys/kinds.ts'
import { KIND_OF_KEY } from './keys-sql.ts'

const ofKind = (what: 'strength' | 'most') =>
  `[${Object.values(KINDS)
    .map((said) => said[what])
    .join(', ')}][${KIND_OF_KEY} + 1]`

/** No key may make more pairs than this by itself: a hot key on both sides would explode. */
const MOST_PAIRS_OF_A_KEY = 20_000
/** What this few businesses share may stand on a list in as many rows, as branches do; what more of them share only makes noise. */
const FEW_BUSINESSES = 10
const MOST_PAIRS_AMONG_MANY = 500
const MOST_OF_A_RECORD = 10
/** With the same number, the same name or the same words, nobody need be looked for by one word or the postcode alone. */
const FOUND_WELL = 35
const WEAK = `in (${['w', 'c'].map((kind) => Object.keys(KINDS).indexOf(kind)).join(', ')})`

/** Keys both sides have and not too many share, each with the pairs it would make. */
export const KEYS_COUNTED = `create table useful_key as
  select h, ${KIND_OF_KEY} as kind, ${ofKind('strength')}::smallint as strength, count(*) filter (side = 'l') as lefts, count(*) filter (side = 'r') as rights
  from keyed group by h
  having lefts > 0 and rights between 1 and ${ofKind('most')} 
    and lefts::double * rights::double <= case when rights <= ${FEW_BUSINESSES} then ${MOST_PAIRS_OF_A_KEY} else ${MOST_PAIRS_AMONG_MANY} end`

/** How many pairs the keys would make, before any is made. */
export const PAIRS_FORESEEN = 'select coalesce(sum(lefts::double * rights::double), 0) as pairs from useful_key'

const sharing = (which: string) => `select (a.rec::bigint << 32) + b.rec as lr, u.strength::int as told
  from useful_key u join keyed a on a.h = u.h and a.side = 'l' join keyed b on b.h = u.h and b.side = 'r' where ${which}`
const WELL_FOUND = 'select rec from well_found'
/** What a pair told and which it is in one number, so that the most of these are the best. */
const ONE_NUMBER = '(told::bigint << 33) + (8589934591 - (lr & 4294967295))'

/** The pairs: for each record of the left those that share most, a bounded number. */
export const PAIRS_MADE = [
  `create table told as select lr, sum(told)::int as told from (${sharing(`u.kind not ${WEAK}`)}) group by lr`,
  `create table well_found as select lr >> 32 as rec from told group by 1 having max(told) >= ${FOUND_WELL}`,
  `create table pair as with summed as (
      select lr, told from told where lr >> 32 in (${WELL_FOUND})
      union all select lr, sum(told)::int from (select lr, told from told where lr >> 32 not in (${WELL_FOUND})
        union all ${sharing(`u.kind ${WEAK} and a.rec not in (${WELL_FOUND})`)}) group by lr),
    best as (select lr >> 32 as l, max(${ONE_NUMBER}, ${MOST_OF_A_RECORD}) as line from summed group by 1)
  select l::int as l, (8589934591 - (unnest(line) & 8589934591))::int as r from best`
]
export const ONLY_FOR_PAIRS = 'drop table keyed; drop table useful_key; drop table told; drop table well_found'
