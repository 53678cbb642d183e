import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { noHigherMarking } from '../../government/index.ts'
import { type FoundEngagement, findEngagement, itIsNotCancelled } from '../find-engagement.ts'
import { leavesWithItsWords } from '../leaves-with-its-words.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { theySpeakWithTheFirm } from '../they-speak-with-the-firm.ts'

export const ShowToFirm = z.object({
  businessId: z.uuid('Select the firm'),
  purpose: z
    .string({ error: 'Say in words for the firm what the meeting is for' })
    .trim()
    .min(1, 'Say in words for the firm what the meeting is for')
    .max(500, 'The purpose must be 500 characters or fewer'),
  people: z.union([z.boolean(), z.enum(['yes', 'no']).transform((said) => said === 'yes')]).default(true)
})

/**
 * Shows a meeting to a firm that takes part, ahead of it: when, where, what kind, who comes for government, and what for in words
 * written for the firm. Its title, agenda and notes stay inside, and what is sensitive is not shown at all.
 */
export async function showToFirm(ctx: Ctx, id: string, said: z.infer<typeof ShowToFirm>): Promise<void> {
  demand(ctx, 'engagement.show-to-firm')
  noHigherMarking({ purpose: said.purpose })
  await inTransaction(ctx, (tx) => letItBeSeen(tx, id, said))
}

async function letItBeSeen(tx: Ctx, id: string, { businessId, purpose, people }: z.infer<typeof ShowToFirm>) {
  const found = await findEngagement(tx, id, 'to-change')
  await theySpeakWithTheFirm(tx, found, businessId)
  itIsNotCancelled(found)
  itIsToCome(tx, found)
  itMayLeave(found)
  await theyTakePart(tx, id, businessId)
  const shown = {
    purpose,
    people_shown: people,
    shown_by: tx.actor.id,
    shown_by_name: tx.actor.name,
    shown_at: tx.now(),
    hidden_at: null,
    hidden_by_name: null
  }
  await tables<EngagementTables>(tx)
    .insertInto('engagements.shown_meeting')
    .values({ engagement_id: id, business_id: businessId, ...shown })
    .onConflict((same) => same.columns(['engagement_id', 'business_id']).doUpdateSet(shown))
    .execute()
  await recordEvent(tx, 'engagement.shown-to-firm', id, { businessId })
}

function itIsToCome(ctx: Ctx, { status, starts_at }: FoundEngagement) {
  if (status !== 'planned' || starts_at <= ctx.now())
    throw new RuleBroken('not-to-come', 'Only what is planned and still to come is shown to a firm')
}

function itMayLeave(found: FoundEngagement) {
  if (!leavesWithItsWords(found) || found.visible_to_teams)
    throw new RuleBroken(
      'sensitive',
      'This is marked, and what is marked is not shown to a firm. Write to them instead'
    )
}

async function theyTakePart(ctx: Ctx, id: string, businessId: string) {
  const part = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.part_of_business')
    .where('engagement_id', '=', id)
    .where('business_id', '=', businessId)
    .where('part', '<>', 'subject')
    .select('part')
    .executeTakeFirst()
  if (!part)
    throw new RuleBroken(
      'no-part',
      'Only a firm that comes to the meeting is shown it. Select one of them',
      'businessId'
    )
}
