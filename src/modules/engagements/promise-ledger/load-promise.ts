import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { logReading, markingInWords } from '../../government/index.ts'
import type { EngagementTables } from '../tables.ts'

/** One promise with every slip and its reason. */
export async function loadPromise(ctx: Ctx, id: string) {
  demand(ctx, 'engagement.read')
  if (!z.uuid().safeParse(id).success) throw new NotFound('This promise')
  return inTransaction(ctx, (tx) => gatherPromise(tx, id))
}

async function gatherPromise(tx: Ctx, id: string) {
  const db = tables<EngagementTables>(tx)
  const promise = await db
    .selectFrom('engagements.promise as p')
    .innerJoin('register.business_summary as b', 'b.id', 'p.business_id')
    .where('p.id', '=', id)
    .selectAll('p')
    .select('b.name as business')
    .executeTakeFirst()
  if (!promise) throw new NotFound('This promise')
  const slips = await db.selectFrom('engagements.slip').where('promise_id', '=', id).orderBy('at').selectAll().execute()
  await logReading(tx, { kind: 'promise', id, marking: markingInWords(promise) })
  return { promise, slips, marking: markingInWords(promise) }
}
