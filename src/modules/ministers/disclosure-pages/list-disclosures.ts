import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { MinisterTables } from '../tables.ts'
import type { DisclosureLog } from './disclosure-log.schema.ts'

const MOST = 500

/** The log of disclosures, the latest first, and how many answers were in time. */
export async function listDisclosures(ctx: Ctx): Promise<DisclosureLog> {
  demand(ctx, 'meetings.find')
  return inTransaction(ctx, async (tx) => {
    const rows = await tables<MinisterTables>(tx)
      .selectFrom('ministers.disclosure')
      .select(['reference', 'title', 'received_on', 'due_on', 'answered_on', 'released', 'withheld'])
      .orderBy('answered_on', 'desc')
      .orderBy('id', 'desc')
      .limit(MOST)
      .execute()
    const items = rows.map((row) => ({
      reference: row.reference,
      title: row.title,
      receivedOn: row.received_on,
      dueOn: row.due_on,
      answeredOn: row.answered_on,
      released: row.released,
      withheld: row.withheld
    }))
    return { items, inTime: items.filter(({ answeredOn, dueOn }) => answeredOn <= dueOn).length }
  })
}
