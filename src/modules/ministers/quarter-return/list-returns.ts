import { sql } from 'kysely'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { bodiesOf } from '../../government/index.ts'
import { dueOn } from '../quarter-words.ts'
import { quarterOf } from '../read-file/quarter-of.ts'
import type { MinisterTables } from '../tables.ts'

export type ListedReturn = {
  department: string
  slug: string
  quarter: string
  met: number
  decided: number
  signedBy: string | null
  publishedAt: Date | null
  due: string
  daysLeft: number
  /** Whether the reader works for the department, and so may decide and sign. */
  theirs: boolean
}

/** The returns of the last year and of this quarter: whose ministers met anybody, how much is decided, and when it is due. */
export async function listReturns(ctx: Ctx): Promise<ListedReturn[]> {
  demand(ctx, 'return.draft')
  const today = londonDay(ctx.now())
  const { from } = quarterOf(today)
  const since = `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`
  return inTransaction(ctx, async (tx) => {
    const bodies = await bodiesOf(tx)
    const rows = await sql<{
      id: string
      name: string
      slug: string
      quarter: string
      met: string
      decided: string
      first_by_name: string | null
      published_at: Date | null
    }>`
      select b.id, b.name, b.slug, x.quarter, count(*) as met, count(l.engagement_id) as decided, max(r.first_by_name) as first_by_name,
        max(r.published_at) as published_at
      from (
        select distinct a.engagement_id, p.person_id, p.body_id, date_trunc('quarter', e.starts_at at time zone 'Europe/London')::date as quarter
        from engagements.attendance a
          join engagements.engagement_summary e on e.id = a.engagement_id and e.status = 'held'
          join government.appointment_on_day p on p.appointment_id = a.appointment_id
        where a.side = 'minister' and e.starts_at >= ${since}::date::timestamp at time zone 'Europe/London'
      ) x
        join government.body_summary b on b.id = x.body_id
        left join ministers.return_line l on l.engagement_id = x.engagement_id and l.person_id = x.person_id
        left join ministers.quarter_return r on r.body_id = x.body_id and r.quarter_from = x.quarter and r.kind = 'meetings'
      group by b.id, b.name, b.slug, x.quarter order by x.quarter desc, b.name`.execute(tables<MinisterTables>(tx))
    return rows.rows.map((row) => ({
      theirs: bodies.has(row.id),
      department: row.name,
      slug: row.slug,
      quarter: row.quarter,
      met: Number(row.met),
      decided: Number(row.decided),
      signedBy: row.first_by_name,
      publishedAt: row.published_at,
      due: dueOn(row.quarter),
      daysLeft: Math.round((Date.parse(dueOn(row.quarter)) - Date.parse(today)) / 86_400_000)
    }))
  })
}
