import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { SchemeContent } from '../scheme/scheme.schema.ts'
import type { SupportTables } from '../tables.ts'
import { putOut } from './put-out.ts'

/** Publishes every approved version whose day has come; returns how many. */
export async function putOutDue(ctx: Ctx): Promise<number> {
  demand(ctx, 'scheme.review')
  return inTransaction(ctx, (tx) => putOutDueWithin(tx))
}

async function putOutDueWithin(tx: Ctx): Promise<number> {
  const due = await tables<SupportTables>(tx)
    .selectFrom('support.scheme_version')
    .where('state', '=', 'approved')
    .where('publish_on', '<=', londonDay(tx.now()))
    .orderBy('publish_on')
    .select(['id', 'number', 'scheme_id', 'content'])
    .forUpdate()
    .execute()
  for (const one of due) await putOut(tx, one.scheme_id, { ...one, content: SchemeContent.parse(one.content) })
  return due.length
}
