import { type Ctx, tables } from '../../../platform/ctx.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import type { InvitedEvent } from './read-invitation.ts'

const ANSWERS = { ACCEPTED: 'accepted', DECLINED: 'declined', TENTATIVE: 'tentative' } as const
const OURS = /^([0-9a-f-]{36})@sector-office$/

/** What somebody we invited answered from their calendar: taken from the address that was invited, and from no other. */
export async function takeAnswer(ctx: Ctx, from: string, event: InvitedEvent): Promise<string | undefined> {
  const id = OURS.exec(event.uid)?.[1]
  const said = event.attendees.find(({ email }) => email === from.toLowerCase())?.answer
  const answer = Object.entries(ANSWERS).find(([word]) => word === said)?.[1]
  if (!id || !answer) return undefined
  const changed = await tables<EngagementTables>(ctx)
    .updateTable('engagements.invited')
    .set({ answer, answered_at: ctx.now() })
    .where('engagement_id', '=', id)
    .where('email', '=', from.toLowerCase())
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return undefined
  await recordEvent(ctx, 'engagement.answered', id, { answer })
  return id
}
