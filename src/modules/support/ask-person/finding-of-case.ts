import { z } from 'zod'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import { recordEvent } from '../record-event.ts'
import type { SupportTables } from '../tables.ts'

const FINDER = systemActor('support finder')
const Short = z.array(z.object({ slug: z.string(), title: z.string(), verdict: z.number(), why: z.array(z.string()) }))

/** Ties what the finder said to the case it became; once. */
export async function tieFindingToCase(ctx: Ctx, findingId: string, caseId: string): Promise<void> {
  await actingAs(ctx, FINDER, async (tx) => {
    await tables<SupportTables>(tx)
      .updateTable('support.finding')
      .set({ case_id: caseId })
      .where('id', '=', findingId)
      .where('case_id', 'is', null)
      .execute()
    await recordEvent(tx, 'finding.taken-up', findingId, { caseId })
  })
}

/** What the finder was told and what it said before a case was raised from it; undefined for a case that came another way. */
export async function findingOfCase(ctx: Ctx, caseId: string) {
  const row = await tables<SupportTables>(ctx)
    .selectFrom('support.finding')
    .where('case_id', '=', caseId)
    .select(['id', 'words', 'said', 'shown', 'near'])
    .executeTakeFirst()
  return row && { ...row, shown: Short.parse(row.shown), near: Short.parse(row.near) }
}
