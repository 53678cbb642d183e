import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

const asked = (words: string, most: number) =>
  z.string({ error: words }).trim().min(1, words).max(most, `This must be ${most} characters or fewer`)

export const QuietPeriodInput = z.object({
  title: asked('Enter the name of the period', 120),
  quietWords: asked('Say what is held back', 300),
  quietFrom: z.iso.date('Enter its first day'),
  quietUntil: z.iso.date('Enter its last day')
})

/** Sets a period before an election, in which new engagements with business go ahead only when somebody cleared them. */
export async function keepQuietPeriod(ctx: Ctx, said: z.infer<typeof QuietPeriodInput>): Promise<void> {
  demand(ctx, 'propriety.keep')
  if (said.quietUntil < said.quietFrom)
    throw new RuleBroken('ends-before-it-begins', 'It ends before it begins. Check both days', 'quietUntil')
  await inTransaction(ctx, (tx) => writePeriod(tx, said))
}

async function writePeriod(tx: Ctx, said: z.infer<typeof QuietPeriodInput>): Promise<void> {
  const dates = { words: said.quietWords, from_on: said.quietFrom, until_on: said.quietUntil }
  const kept = await tables<EngagementTables>(tx)
    .insertInto('engagements.quiet_period')
    .values({ id: await newId(tx), title: said.title, ...dates })
    .onConflict((on) => on.column('title').doUpdateSet(dates))
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, 'quiet-period.kept', kept.id, { from: said.quietFrom, until: said.quietUntil })
}
