import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { recordDiaryEvent } from '../record-diary-event.ts'
import type { MinisterTables } from '../tables.ts'

export const ChangePlanInput = z.object({ meetingId: z.uuid(), what: z.enum(['lock', 'refuse', 'leave']) })

/** Locks a proposed meeting, refuses it, or leaves it to the solver again; the next solution keeps to it. */
export async function changePlan(ctx: Ctx, given: z.input<typeof ChangePlanInput>): Promise<void> {
  demand(ctx, 'plan.propose')
  const { meetingId, what } = ChangePlanInput.parse(given)
  await inTransaction(ctx, async (tx) => {
    const changed = await mark(tx, meetingId, { locked: what === 'lock', refused: what === 'refuse' })
    if (!changed) throw new NotFound('This proposed meeting')
    await recordDiaryEvent(tx, 'plan.changed', changed.plan_id, { meetingId, what })
  })
}

const mark = (ctx: Ctx, meetingId: string, as: { locked: boolean; refused: boolean }) =>
  tables<MinisterTables>(ctx)
    .updateTable('ministers.plan_meeting')
    .set(as)
    .where('id', '=', meetingId)
    .where('plan_id', 'in', (eb) => eb.selectFrom('ministers.plan').where('status', '=', 'proposed').select('id'))
    .returning('plan_id')
    .executeTakeFirst()
