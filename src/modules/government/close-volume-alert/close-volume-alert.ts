import { z } from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { noHigherMarking } from '../marking/no-higher-marking.ts'
import type { GovernmentTables } from '../tables.ts'

const SAY_WHAT = 'Say what you found'

export const CloseAlertInput = z.object({
  found: z.string({ error: SAY_WHAT }).trim().min(1, SAY_WHAT).max(1000, 'Use 1,000 characters or fewer')
})

/** Says what was found when somebody looked at why so much was read or taken. Those it was told to do it; never the person. */
export async function closeVolumeAlert(ctx: Ctx, id: string, given: z.infer<typeof CloseAlertInput>): Promise<void> {
  demand(ctx, 'work.see')
  const { found } = CloseAlertInput.parse(given)
  noHigherMarking({ found })
  await inTransaction(ctx, (tx) => closeIt(tx, id, found))
}

async function closeIt(tx: Ctx, id: string, found: string): Promise<void> {
  await itIsOpen(tx, id)
  await tables<GovernmentTables>(tx)
    .updateTable('government.volume_alert')
    .set({ found, closed_at: tx.now(), closed_by: tx.actor.id, closed_by_name: tx.actor.name })
    .where('id', '=', id)
    .execute()
  await audit(tx, 'volume-alert.closed', id, { found })
}

async function itIsOpen(tx: Ctx, id: string): Promise<void> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('This alert')
  const alert = await tables<GovernmentTables>(tx)
    .selectFrom('government.volume_alert')
    .where('id', '=', id)
    .select('closed_by_name')
    .forUpdate()
    .executeTakeFirst()
  if (!alert) throw new NotFound('This alert')
  if (alert.closed_by_name)
    throw new RuleBroken('closed', `${alert.closed_by_name} has looked at this already`, 'found')
}
