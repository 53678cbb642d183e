import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { remind } from '../../government/index.ts'
import { findEngagement } from '../find-engagement.ts'
import { itsPeopleChangeIt } from '../its-people-change-it.ts'
import { engagementHref } from '../links.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { putMarking } from './put-marking.ts'

export const DecideMarking = z.object({
  changeId: z.uuid('Select the change'),
  decision: z.enum(['made', 'refused'], { error: 'Select whether the marking goes down' })
})

const Columns = z.object({
  marking: z.string(),
  handling: z.array(z.string()),
  descriptors: z.array(z.string()),
  embargoed_until: z.coerce.date().nullable(),
  visible_to_teams: z.array(z.string()).nullable(),
  named_people: z.array(z.string())
})

/** A second person agrees that something is held less closely, or refuses. Never whoever asked for it. */
export async function decideMarking(ctx: Ctx, id: string, said: z.infer<typeof DecideMarking>): Promise<void> {
  demand(ctx, 'engagement.log')
  await inTransaction(ctx, (tx) => decide(tx, id, said))
}

async function decide(tx: Ctx, id: string, { changeId, decision }: z.infer<typeof DecideMarking>): Promise<void> {
  await itsPeopleChangeIt(tx, await findEngagement(tx, id, 'archived-too'))
  const db = tables<EngagementTables>(tx)
  const change = await db
    .selectFrom('engagements.marking_change')
    .where('id', '=', changeId)
    .where('engagement_id', '=', id)
    .where('decision', 'is', null)
    .selectAll()
    .executeTakeFirst()
  if (!change) throw new NotFound('This change of marking')
  if (change.asked_by === tx.actor.id && decision === 'made')
    throw new RuleBroken(
      'own-request',
      'You asked for this yourself. Somebody else must agree before it is held less closely'
    )
  await db
    .updateTable('engagements.marking_change')
    .set({
      decision,
      decided_by: change.asked_by === tx.actor.id ? null : tx.actor.id,
      decided_by_name: tx.actor.name,
      decided_at: tx.now()
    })
    .where('id', '=', changeId)
    .execute()
  const columns = Columns.parse(change.columns)
  if (decision === 'made') await putMarking(tx, id, change.passage_id, columns)
  await recordEvent(tx, decision === 'made' ? 'engagement.marking-changed' : 'engagement.marking-refused', id, {
    passageId: change.passage_id,
    marking: columns.marking
  })
  await tellWhoAsked(tx, change, decision)
}

type Asked = { id: string; engagement_id: string; asked_by: string }

async function tellWhoAsked(ctx: Ctx, { id, engagement_id, asked_by }: Asked, decision: 'made' | 'refused') {
  const official = await tables<EngagementTables>(ctx)
    .selectFrom('government.official_summary')
    .where(sql<boolean>`id::text = ${asked_by}`)
    .select('id')
    .executeTakeFirst()
  await remind(ctx, {
    to: [official?.id ?? null],
    key: `marking-decided:${id}`,
    words: `${ctx.actor.name} ${decision === 'made' ? 'agreed to' : 'refused'} the lower marking you asked for`,
    href: engagementHref(engagement_id)
  })
}
