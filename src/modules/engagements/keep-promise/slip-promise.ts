import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { noHigherMarking } from '../../government/index.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { thePromise } from './the-promise.ts'

export const SlipInput = z.object({
  dueOn: z.iso.date('Enter the new day'),
  reason: z
    .string({ error: 'Say why it comes later' })
    .trim()
    .min(1, 'Say why it comes later')
    .max(500, 'The reason must be 500 characters or fewer')
})

/** Gives a promise a later day, with the reason. The first day, and every slip, stay in sight. */
export async function slipPromise(ctx: Ctx, id: string, said: z.infer<typeof SlipInput>): Promise<void> {
  demand(ctx, 'engagement.log')
  noHigherMarking({ reason: said.reason })
  await inTransaction(ctx, (tx) => giveItALaterDay(tx, id, said))
}

async function giveItALaterDay(tx: Ctx, id: string, said: z.infer<typeof SlipInput>): Promise<void> {
  const found = await thePromise(tx, id)
  if (said.dueOn <= found.due_on)
    throw new RuleBroken('not-later', `It is due on ${found.due_on} now. Enter a later day`, 'dueOn')
  const db = tables<EngagementTables>(tx)
  await db
    .insertInto('engagements.slip')
    .values({
      promise_id: id,
      from_on: found.due_on,
      to_on: said.dueOn,
      reason: said.reason,
      by_id: tx.actor.id,
      by_name: tx.actor.name,
      at: tx.now()
    })
    .execute()
  await db.updateTable('engagements.promise').set({ due_on: said.dueOn }).where('id', '=', id).execute()
  await recordEvent(tx, 'promise.slipped', id, { from: found.due_on, to: said.dueOn })
}
