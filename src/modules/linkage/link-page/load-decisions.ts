import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LinkageTables } from '../tables.ts'

export type DecisionMade = Awaited<ReturnType<typeof loadDecisions>>[number]

/** All that people have decided of a record, the latest first; what was reopened stays, with who did and why. */
export async function loadDecisions(ctx: Ctx, recordId: string) {
  demand(ctx, 'linkage.see')
  if (!z.uuid().safeParse(recordId).success) throw new NotFound('This link')
  return inTransaction(ctx, (tx) =>
    tables<LinkageTables>(tx)
      .selectFrom('linkage.decision as d')
      .innerJoin('linkage.list_record as r', 'r.id', 'd.record_id')
      .innerJoin('register.business_summary as b', 'b.id', 'd.business_id')
      .select(['d.business_id', 'b.name as business', 'r.name as record', 'd.answer', 'd.reason', 'd.decided_at'])
      .select(['d.decided_by_name', 'd.reopened_at', 'd.reopened_by_name', 'd.reopen_reason'])
      .where('d.record_id', '=', recordId)
      .orderBy('d.decided_at', 'desc')
      .orderBy('d.id', 'desc')
      .limit(50)
      .execute()
  )
}
