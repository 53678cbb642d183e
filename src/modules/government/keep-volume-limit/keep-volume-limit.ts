import { z } from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { londonDay } from '../london-day.ts'
import type { GovernmentTables } from '../tables.ts'

const NUMBER = 'Enter a number from 1 to 1,000,000'
const records = z
  .string({ error: NUMBER })
  .trim()
  .transform((text) => text.replaceAll(',', ''))
  .pipe(
    z
      .string()
      .regex(/^\d{1,7}$/, NUMBER)
      .transform(Number)
      .pipe(z.number().min(1, NUMBER).max(1_000_000, NUMBER))
  )

export const VolumeLimitInput = z.object({
  taken: records,
  read: records,
  fromOn: z.iso.date('Enter the day from which it holds')
})

/** Sets how many records one person may take away or read in 24 hours before somebody is told, from a day on, never backwards. */
export async function keepVolumeLimit(ctx: Ctx, said: z.infer<typeof VolumeLimitInput>): Promise<void> {
  demand(ctx, 'volume.watch')
  if (said.fromOn < londonDay(ctx.now()))
    throw new RuleBroken('in-the-past', 'This day is over. Choose today or a later day', 'fromOn')
  await inTransaction(ctx, (tx) => writeIt(tx, said))
}

async function writeIt(tx: Ctx, { taken, read, fromOn }: z.infer<typeof VolumeLimitInput>): Promise<void> {
  const kept = { taken, read, kept_by: tx.actor.id, kept_by_name: tx.actor.name, kept_at: tx.now() }
  await tables<GovernmentTables>(tx)
    .insertInto('government.volume_limit')
    .values({ from_on: fromOn, ...kept })
    .onConflict((on) => on.column('from_on').doUpdateSet(kept))
    .execute()
  await audit(tx, 'volume-limit.kept', fromOn, { taken, read })
}
