import type { Model } from '../score/model.ts'
import { weighSql } from './compare-sql.ts'

/** From `compared` and `raw` to `decided`: for every record of the left its best business, how likely, the band and the runner-up. */
export function decideSql(model: Model): string[] {
  const { shift, stretch } = model.calibration
  return [
    `create table weighed_pair as select l, r, ${weighSql(model)} as bits, name, rarity, figures, form, number, place, sic, la, ra from compared`,
    `create table decided as
    with shares as (
      select *, share / (1 + sum(share) over (partition by l)) as likely,
        row_number() over line as place_in_line, lead(r) over line as next_r, lead(bits) over line as next_bits
      from (select *, pow(2, ${shift} + ${stretch} * bits) as share from (select * replace (least(bits, 500)::double as bits) from weighed_pair))
      window line as (partition by l order by bits desc, r)),
    best as (select *, row_number() over (partition by r order by bits desc, l) = 1 as mutual from shares where place_in_line = 1),
    guarded as (
      select *, case when name >= 12 and number <> 0 then 'place alone' when name >= 12 and place > 2 then 'number alone' when number = 2 then 'numbers differ'
        when next_bits is not null and bits - next_bits < 3 then 'a close runner-up' end as guard from best)
    select x.id as l_id, y.id as r_id, g.bits, g.likely, g.mutual, coalesce(g.guard, '') as guard,
      case when g.l is null or g.likely < 0.05 then 'not linked' when g.likely >= 0.99 and g.guard is null then 'linked' else 'review' end as band,
      g.name, g.rarity, g.figures, g.form, g.number, g.place, g.sic, g.la, g.ra, z.id as next_id, g.next_bits
    from raw x left join guarded g on g.l = x.rec left join raw y on y.side = 'r' and y.rec = g.r left join raw z on z.side = 'r' and z.rec = g.next_r
    where x.side = 'l'`
  ]
}

export const NUMBER_OF_BANDS = `select count(*) filter (band = 'linked') as linked, count(*) filter (band = 'review') as review, count(*) filter (band = 'not linked') as not_linked from decided`
