import { type AuditedEvent, type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Reaction } from '../../../platform/jobs/jobs.ts'
import { findEngagement } from '../find-engagement.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { queueInvitation } from './queue-invitation.ts'
import { versionOf } from './version-of.ts'

/** Sends the changed or called-off version to everybody who holds an earlier one; run again, it finds nobody left. */
async function follow(ctx: Ctx, { subjectId: id }: AuditedEvent): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const sequence = await versionOf(tx, id)
    const holders = await tables<EngagementTables>(tx)
      .selectFrom('engagements.invited')
      .where('engagement_id', '=', id)
      .where('sequence', '<', sequence)
      .forUpdate()
      .select(['name', 'email'])
      .execute()
    if (holders.length === 0) return
    const found = await findEngagement(tx, id)
    for (const one of holders) await queueInvitation(tx, found, one, sequence)
    await recordEvent(tx, 'engagement.invited', id, { people: holders.length, sequence })
  })
}

const permissions = ['engagement.read', 'engagement.log', 'sensitive.read-all', 'official.find']

export const followInvitations: readonly Reaction[] = [
  { name: 'send-changed-invitations', on: 'engagement.moved', permissions, run: follow },
  { name: 'call-off-invitations', on: 'engagement.cancelled', permissions, run: follow }
]
