import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

const DAYS = 'Enter a number of days from 0 to 28'

export const CoolOffInput = z.object({
  coolDays: z.string({ error: DAYS }).trim().regex(/^\d+$/, DAYS).transform(Number).pipe(z.number().max(28, DAYS)),
  coolFrom: z.iso.date('Enter the day from which it holds')
})

/**
 * Sets for how many days after a meeting everybody in government says why they meet the group again; 0 is none. It holds from
 * a day on, never backwards, and for 28 days at most, because no further is looked around.
 */
export async function keepCoolOff(ctx: Ctx, said: z.infer<typeof CoolOffInput>): Promise<void> {
  demand(ctx, 'propriety.keep')
  if (said.coolFrom < londonDay(ctx.now()))
    throw new RuleBroken('in-the-past', 'This day is over. Choose today or a later day', 'coolFrom')
  await inTransaction(ctx, (tx) => writeIt(tx, said))
}

async function writeIt(tx: Ctx, { coolDays, coolFrom }: z.infer<typeof CoolOffInput>): Promise<void> {
  const kept = { days: coolDays, kept_by: tx.actor.id, kept_by_name: tx.actor.name, kept_at: tx.now() }
  await tables<EngagementTables>(tx)
    .insertInto('engagements.cool_off')
    .values({ from_on: coolFrom, ...kept })
    .onConflict((on) => on.column('from_on').doUpdateSet(kept))
    .execute()
  await recordEvent(tx, 'cool-off.kept', await newId(tx), { days: coolDays, from: coolFrom })
}
