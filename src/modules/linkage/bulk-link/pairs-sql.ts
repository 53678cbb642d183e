import { KINDS } from '../keys/kinds.ts'

const ofKind = (what: 'strength' | 'most') =>
  `case key[1] ${Object.entries(KINDS)
    .map(([kind, said]) => `when '${kind}' then ${said[what]}`)
    .join(' ')} end`

/** No key may make more pairs than this by itself: a hot key on both sides would explode. */
const MOST_PAIRS_OF_A_KEY = 20_000
const MOST_OF_A_RECORD = 10

/** Keys both sides have and not too many share, each with the pairs it would make. */
export const KEYS_COUNTED = `create table useful_key as
  select hash(key) as h, any_value(${ofKind('strength')}) as strength, count(*) filter (side = 'l') as lefts, count(*) filter (side = 'r') as rights
  from keyed group by key
  having count(*) filter (side = 'l') > 0 and count(*) filter (side = 'r') between 1 and any_value(${ofKind('most')})
    and count(*) filter (side = 'l')::double * count(*) filter (side = 'r')::double <= ${MOST_PAIRS_OF_A_KEY}`

/** How many pairs the keys would make, before any is made. */
export const PAIRS_FORESEEN = 'select coalesce(sum(lefts::double * rights::double), 0) as pairs from useful_key'

/** The pairs: for each record of the left those that share most, a bounded number. */
export const PAIRS_MADE = `create table pair as
  with sided as (select k.side, k.rec, u.h, u.strength from (select side, rec, hash(key) as h from keyed) k join useful_key u using (h)),
    told as (
      select a.rec as l, b.rec as r, sum(a.strength) as told from sided a join sided b on a.h = b.h
      where a.side = 'l' and b.side = 'r' group by 1, 2)
  select l, r from told qualify row_number() over (partition by l order by told desc, r) <= ${MOST_OF_A_RECORD}`
