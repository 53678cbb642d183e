import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { findEngagement } from '../find-engagement.ts'
import { ClearanceInput } from '../plan-engagement/clearance.schema.ts'
import { lookBefore } from '../plan-engagement/look-before.ts'
import type { Clearance } from '../plan-engagement/the-way-is-clear.ts'
import { readBusinesses } from '../read-lines/read-businesses.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

export const DraftInput = z.object({
  businesses: z
    .string({ error: 'Enter at least one business' })
    .trim()
    .min(1, 'Enter at least one business')
    .max(5000, 'This must be 5,000 characters or fewer'),
  ...ClearanceInput.shape
})

type GivenDraft = Pick<z.infer<typeof DraftInput>, 'businesses'> & Clearance

/**
 * Says which businesses a draft from a calendar is about: it becomes a planned engagement, and asks for its read-out on its
 * day. What is to come is looked around as any plan is.
 */
export async function answerDraft(ctx: Ctx, id: string, said: GivenDraft): Promise<void> {
  demand(ctx, 'engagement.log')
  await inTransaction(ctx, (tx) => putInTheRecord(tx, id, said))
}

async function putInTheRecord(tx: Ctx, id: string, said: GivenDraft): Promise<void> {
  const found = await findEngagement(tx, id, 'to-change')
  if (found.status !== 'draft') throw new RuleBroken('not-a-draft', 'Somebody has said already what this is')
  const parts = await readBusinesses(tx, said.businesses)
  const ids = [...new Set(parts.map(({ businessId }) => businessId))]
  if (found.starts_at > tx.now()) await lookBefore(tx, found, { at: found.starts_at, businessIds: ids }, said)
  const db = tables<EngagementTables>(tx)
  await db.updateTable('engagements.engagement').set({ status: 'planned' }).where('id', '=', id).execute()
  await db.deleteFrom('engagements.business_part').where('engagement_id', '=', id).execute()
  await db
    .insertInto('engagements.business_part')
    .values(ids.map((business_id) => ({ engagement_id: id, business_id, part: 'guest' as const })))
    .execute()
  await recordEvent(tx, 'engagement.planned', id, {
    form: found.form,
    startsAt: found.starts_at.toISOString(),
    businessIds: ids,
    ministerPostIds: [],
    source: found.source
  })
}
