import { z } from 'zod'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { findCase } from '../find-case.ts'
import { recordEvent } from '../record-event.ts'
import { settleLikeness } from './settle-likeness.ts'

export const NotTheSameInput = z.object({ other: z.string().trim().max(20) })

/** Two cases that look alike are two matters all the same: they are not offered as one again. */
export async function sayNotTheSame(ctx: Ctx, reference: string, { other }: z.infer<typeof NotTheSameInput>) {
  demand(ctx, 'case.work')
  await inTransaction(ctx, async (tx) => {
    const one = await findCase(tx, reference)
    const two = await findCase(tx, other)
    await settleLikeness(tx, one.id, two.id, 'not-the-same')
    await recordEvent(tx, 'case.told-apart', one.id, { otherId: two.id })
  })
}
