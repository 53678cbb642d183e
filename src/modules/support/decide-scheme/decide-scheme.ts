import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { SupportTables } from '../tables.ts'
import { putOut } from './put-out.ts'
import { versionUnderWay } from './version-under-way.ts'

export const DecideScheme = z
  .object({
    answer: z.enum(['approve', 'refuse'], { error: 'Select whether it may be published' }),
    words: z.string().trim().max(600).default('')
  })
  .refine(({ answer, words }) => answer === 'approve' || words.length >= 3, {
    path: ['words'],
    message: 'Say what has to change'
  })

/** A second person says whether a version may be seen. Approved, it is published now, or on its day. */
export async function decideScheme(ctx: Ctx, slug: string, given: z.input<typeof DecideScheme>): Promise<void> {
  demand(ctx, 'scheme.review')
  const input = DecideScheme.parse(given)
  await inTransaction(ctx, (tx) => decideSchemeWithin(tx, slug, input))
}

async function decideSchemeWithin(
  tx: Ctx,
  slug: string,
  { answer, words }: z.output<typeof DecideScheme>
): Promise<void> {
  const { scheme, version } = await versionUnderWay(tx, slug, 'in-review')
  theReviewerIsAnother(tx, version.edited_by)
  await tables<SupportTables>(tx)
    .updateTable('support.scheme_version')
    .set({
      state: answer === 'approve' ? 'approved' : 'refused',
      reviewed_by: tx.actor.id,
      reviewed_by_name: tx.actor.name,
      reviewed_at: tx.now(),
      review_words: words || null
    })
    .where('id', '=', version.id)
    .execute()
  if (answer === 'refuse') return recordEvent(tx, 'scheme.refused', scheme.id, { version: version.number, words })
  await recordEvent(tx, 'scheme.approved', scheme.id, { version: version.number, publishOn: version.publish_on })
  const today = londonDay(tx.now())
  if (!version.publish_on || version.publish_on <= today) await putOut(tx, scheme.id, version)
}

function theReviewerIsAnother(ctx: Ctx, editor: string) {
  if (ctx.actor.id === editor)
    throw new RuleBroken('own-work', 'You wrote this version. Somebody else has to review it')
}
