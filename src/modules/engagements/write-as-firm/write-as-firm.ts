import { sql } from 'kysely'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { fromLondon, noHigherMarking, remind } from '../../government/index.ts'
import type { RepresentedFirm } from '../../register/index.ts'
import { AS_FIRM } from '../as-firm.ts'
import type { MeetingOfFirm } from '../firm-meeting-page/meetings-of-firm.ts'
import { theMeeting } from '../firm-meeting-page/the-meeting.ts'
import { engagementHref } from '../links.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import type { WriteAsFirm } from './write-as-firm.schema.ts'

const MOST_WAITING = 20

/**
 * What a firm says to a meeting it was shown: that the time suits or another would, what it wants on the agenda, or that another
 * department asked the same. It changes nothing of the meeting by itself: its owner and the account team hear of it and answer.
 */
export async function writeAsFirm(ctx: Ctx, engagementId: string, said: WriteAsFirm): Promise<{ id: string }> {
  demand(ctx, 'firm.write')
  if ('words' in said) noHigherMarking({ words: said.words })
  return inTransaction(ctx, async (tx) => {
    const { meeting, who } = await theMeeting(tx, engagementId)
    itIsStillToCome(meeting, said, tx.now())
    notTooManyWait(meeting)
    return actingAs(tx, AS_FIRM, (door) => putDown(door, meeting, who, said))
  })
}

function itIsStillToCome({ status, startsAt }: MeetingOfFirm, said: WriteAsFirm, now: Date) {
  if (said.kind === 'other-approach') return
  if (status === 'cancelled') throw new RuleBroken('cancelled', 'This meeting does not take place any more')
  if (status === 'held' || new Date(startsAt) <= now)
    throw new RuleBroken('held', 'This meeting is over. Write to whoever looks after your firm')
  if (said.kind === 'another-time' && fromLondon(said.suggestedAt) <= now)
    throw new RuleBroken('in-the-past', 'The time you suggest has passed. Suggest one to come', 'suggestedAt')
}

function notTooManyWait({ words }: MeetingOfFirm) {
  if (words.filter(({ answer, kind }) => answer === null && kind !== 'suits').length >= MOST_WAITING)
    throw new RuleBroken('too-many', `We have ${MOST_WAITING} messages of yours to answer first. We will`)
}

async function putDown(tx: Ctx, meeting: MeetingOfFirm, who: RepresentedFirm, said: WriteAsFirm) {
  if (said.kind === 'suits' || said.kind === 'another-time') await overtake(tx, meeting)
  const id = await newId(tx)
  await tables<EngagementTables>(tx)
    .insertInto('engagements.firm_word')
    .values({
      id,
      engagement_id: meeting.id,
      business_id: meeting.businessId,
      kind: said.kind,
      words: 'words' in said ? said.words : '',
      suggested_at: said.kind === 'another-time' ? fromLondon(said.suggestedAt) : null,
      other_body: said.kind === 'other-approach' ? said.otherBody : null,
      in_confidence: 'inConfidence' in said && said.inConfidence,
      contact_id: who.contactId,
      by_name: who.name,
      at: tx.now()
    })
    .execute()
  await remind(tx, {
    to: await whoAnswers(tx, meeting),
    key: `firm-word:${id}`,
    words: `${meeting.business} ${SAYS[said.kind]}`,
    href: engagementHref(meeting.id)
  })
  await recordEvent(tx, 'engagement.firm-heard', meeting.id, { kind: said.kind, contactId: who.contactId })
  return { id }
}

/** Bells show to nobody but those they ring for; what the firm wrote stays with the meeting. */
const SAYS: Record<WriteAsFirm['kind'], string> = {
  agenda: 'proposes something for the agenda of a meeting',
  speaker: 'proposes a speaker for a meeting',
  visit: 'proposes a visit with a meeting',
  suits: 'says that the time of a meeting suits',
  'another-time': 'suggests another time for a meeting',
  'other-approach': 'says that another department approached it about the same'
}

/** The last word on the time counts: what the firm said of it before needs no answer any more. */
const overtake = (tx: Ctx, { id, businessId }: MeetingOfFirm) =>
  tables<EngagementTables>(tx)
    .updateTable('engagements.firm_word')
    .set({ answer: 'overtaken', answered_at: tx.now() })
    .where('engagement_id', '=', id)
    .where('business_id', '=', businessId)
    .where('kind', 'in', ['suits', 'another-time'])
    .where('answer', 'is', null)
    .execute()

/** Whoever owns the meeting, and the lead and the deputy of the group’s account. */
async function whoAnswers(tx: Ctx, { id, businessId }: MeetingOfFirm): Promise<(string | null)[]> {
  const { rows } = await sql<{
    id: string | null
  }>`select e.owner_id as id from engagements.engagement e where e.id = ${id}
    union select m.official_id from accounts.account_summary a join accounts.team_member m on m.account_id = a.id
      where a.status <> 'ended' and m.is_current and m.role_code in ('lead', 'deputy') and a.business_id = coalesce(
        (select g.group_id from register.group_member g where g.business_id = ${businessId}), ${businessId})`.execute(
    openTx(tx).db
  )
  return rows.map((row) => row.id)
}
