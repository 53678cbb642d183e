import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { fromLondon } from '../../government/index.ts'
import { findEngagement, itIsNotCancelled } from '../find-engagement.ts'
import { itsPeopleChangeIt } from '../its-people-change-it.ts'
import { ClearanceInput } from '../plan-engagement/clearance.schema.ts'
import { lookBefore } from '../plan-engagement/look-before.ts'
import type { Clearance } from '../plan-engagement/the-way-is-clear.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

export const MoveInput = z.object({
  startsAt: z.iso.datetime({ offset: true, local: true, error: 'Enter the new date and time' }),
  ...ClearanceInput.shape
})

type GivenMove = Pick<z.infer<typeof MoveInput>, 'startsAt'> & Clearance

/** Gives a planned engagement another time, looking around the new day as planning does; how long it takes stays as it was. */
export async function moveEngagement(ctx: Ctx, id: string, said: GivenMove): Promise<void> {
  demand(ctx, 'engagement.log')
  await inTransaction(ctx, (tx) => giveItAnotherTime(tx, id, said))
}

async function giveItAnotherTime(tx: Ctx, id: string, said: GivenMove): Promise<void> {
  const startsAt = fromLondon(said.startsAt)
  const found = await findEngagement(tx, id, 'to-change')
  await itsPeopleChangeIt(tx, found)
  itIsNotCancelled(found)
  if (found.status === 'held') throw new RuleBroken('held', 'This has taken place, and cannot be moved')
  if (startsAt <= tx.now())
    throw new RuleBroken('moved-into-the-past', 'This is in the past. Choose another day', 'startsAt')
  await lookBefore(tx, found, { at: startsAt, businessIds: await businessesOf(tx, id) }, said)
  const ends_at = found.ends_at
    ? new Date(startsAt.getTime() + found.ends_at.getTime() - found.starts_at.getTime())
    : null
  await tables<EngagementTables>(tx)
    .updateTable('engagements.engagement')
    .set({ starts_at: startsAt, ends_at })
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, 'engagement.moved', id, {
    from: found.starts_at.toISOString(),
    to: startsAt.toISOString()
  })
}

const businessesOf = async (ctx: Ctx, id: string) => {
  const parts = tables<EngagementTables>(ctx).selectFrom('engagements.part_of_business').where('engagement_id', '=', id)
  return (await parts.select('business_id').execute()).map(({ business_id }) => business_id)
}
