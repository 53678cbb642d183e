import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { recordEvent } from '../record-event.ts'
import { Day } from '../scheme/scheme.schema.ts'
import type { SupportTables } from '../tables.ts'
import { versionUnderWay } from './version-under-way.ts'

export const SendForReview = z.object({
  publishOn: z
    .union([z.literal(''), Day])
    .optional()
    .transform((day) => day || null)
})

/** Hands a draft to a second person, with the day it is to be published, if not at once. */
export async function sendForReview(ctx: Ctx, slug: string, given: z.input<typeof SendForReview>): Promise<void> {
  demand(ctx, 'scheme.edit')
  const input = SendForReview.parse(given)
  await inTransaction(ctx, (tx) => sendForReviewWithin(tx, slug, input))
}

async function sendForReviewWithin(
  tx: Ctx,
  slug: string,
  { publishOn }: z.output<typeof SendForReview>
): Promise<void> {
  const { scheme, version } = await versionUnderWay(tx, slug, 'draft')
  await tables<SupportTables>(tx)
    .updateTable('support.scheme_version')
    .set({ state: 'in-review', publish_on: publishOn })
    .where('id', '=', version.id)
    .execute()
  await recordEvent(tx, 'scheme.sent-for-review', scheme.id, { version: version.number, publishOn })
}
