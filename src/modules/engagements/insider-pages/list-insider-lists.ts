import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { logReading } from '../../government/index.ts'
import { markingNow } from '../marking-now.ts'

export type InsiderList = {
  id: string
  title: string
  owner: string
  marking: string
  open: boolean
  since: Date
  announced_on: string | null
}

const SHOWN = 200

/** Every engagement with something market sensitive in it whose insiders the reader may see: what is to be announced soonest first. */
export async function listInsiderLists(ctx: Ctx): Promise<InsiderList[]> {
  demand(ctx, 'engagement.read')
  return inTransaction(ctx, async (tx) => {
    const { rows } = await sql<InsiderList>`select e.id, e.title, e.owner_name as owner,
        ${markingNow('e')} as marking,
        bool_or(s.until_at is null) as open, min(s.from_at) as since, max(a.announced_on) as announced_on
      from engagements.insider_spell s join engagements.engagement e on e.id = s.engagement_id
        left join engagements.announcement a on a.engagement_id = e.id
      group by e.id order by bool_or(s.until_at is null) desc, max(a.announced_on) nulls first, e.id limit ${SHOWN}`.execute(
      openTx(tx).db
    )
    for (const { id, marking } of rows) await logReading(tx, { kind: 'engagement', id, marking })
    return rows
  })
}
