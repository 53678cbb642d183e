import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type AuditedEvent, type Ctx, tables } from '../../../platform/ctx.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import type { MinisterTables } from '../tables.ts'
import { writeStep } from '../write-step.ts'

const DIARY = systemActor('diary', ['duty.read', 'bid.answer'])

/** A read-out was given: the bid that led to the meeting is done. */
export async function noteHeld(ctx: Ctx, { subjectId }: AuditedEvent): Promise<void> {
  const by = ctx.actor.name
  await actingAs(ctx, DIARY, async (tx) => {
    const done = await meetingHeld(tx, subjectId)
    for (const { id } of done) await writeStep(tx, id, 'held', `Held, and ${by} gave the read-out`)
  })
}

const meetingHeld = (ctx: Ctx, engagementId: string) =>
  tables<MinisterTables>(ctx)
    .updateTable('ministers.bid')
    .set({ status: 'done' })
    .where('engagement_id', '=', engagementId)
    .where('status', '=', 'accepted')
    .returning('id')
    .execute()
