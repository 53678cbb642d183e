import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { ApproveReturn } from '../approve-return/approve-return.schema.ts'
import { matchAttendances } from '../decide-organisation/match-attendances.ts'
import { keepMeetings } from '../import-meetings/keep-meetings.ts'
import { keyedMeetings } from '../import-meetings/keyed-meetings.ts'
import { lockReturn } from '../lock-return.ts'
import { type LoadedReturn, loadReturn } from '../quarter-return/load-return.ts'
import { type QuarterCounted, quarterCounted } from '../quarter-return/quarter-counted.ts'
import { attendeeOf } from '../read-file/attendee-of.ts'
import type { ReadMeeting } from '../read-file/row-outcome.ts'
import { splitOrganisations } from '../read-file/split-organisations.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'
import { theirBodyDoesIt } from '../their-body-does-it.ts'

/** The second signature, by somebody else, for propriety: the return is published with it, and stands in the open register at once. */
export async function sendReturn(ctx: Ctx, given: ApproveReturn): Promise<{ id: string; meetings: number }> {
  demand(ctx, 'return.publish')
  const { department, quarterFrom } = ApproveReturn.parse(given)
  return inTransaction(ctx, async (tx) => {
    await lockReturn(tx, { body: department, quarterFrom, kind: 'meetings' })
    const loaded = await loadReturn(tx, department, quarterFrom)
    await theirBodyDoesIt(tx, loaded.body.id)
    const { signed } = loaded
    if (!signed?.first_by) throw new RuleBroken('return-unsigned', 'The private office has not signed this return yet')
    if (signed.published_at) throw new RuleBroken('return-published', 'This return has been published already')
    if (signed.first_by === tx.actor.id)
      throw new RuleBroken(
        'same-person',
        'You signed this return first. Somebody else has to sign it before it is published'
      )
    nothingHasChanged(await quarterCounted(tx, loaded))
    await tables<MinisterTables>(tx)
      .updateTable('ministers.quarter_return')
      .set({ second_by: tx.actor.id, second_by_name: tx.actor.name, published_at: tx.now() })
      .where('id', '=', signed.id)
      .execute()
    const meetings = await publish(tx, loaded, signed.id)
    await matchAttendances(tx)
    await recordEvent(tx, 'return.sent', signed.id, { department, quarterFrom, meetings, nil: loaded.nil.length })
    return { id: signed.id, meetings }
  })
}

function nothingHasChanged({ undecided, changed }: QuarterCounted) {
  if (undecided > 0)
    throw new RuleBroken('return-unreconciled', 'Something in it has become undecided since it was signed')
  if (changed > 0)
    throw new RuleBroken(
      'return-changed',
      `${changed === 1 ? '1 engagement' : `${changed} engagements`} in it has been cancelled or moved out of the quarter since it was signed`
    )
}

async function publish(ctx: Ctx, { published, nil, body, quarter }: LoadedReturn, returnId: string): Promise<number> {
  const meetings = published.map(
    (line): ReadMeeting => ({
      line: 0,
      minister: line.minister,
      department: body.name,
      dateText: line.on,
      held: { from: line.on, to: line.on, precision: 'day' },
      organisationText: line.organisations,
      attendees: splitOrganisations(line.organisations).map(attendeeOf),
      purpose: line.purpose,
      client: line.client
    })
  )
  const named = published.map((line) => {
    const [post = '', person = ''] = line.minister.split(/, (?=[^,]*$)/)
    return { personId: line.personId, person, post, bodyId: body.id, body: body.name }
  })
  const keyed = keyedMeetings({ meetings, quarter }, named, { id: body.id, department: body.name })
  const added = await keepMeetings(ctx, { returnId }, keyed)
  if (nil.length > 0)
    await tables<MinisterTables>(ctx)
      .insertInto('ministers.nil_return')
      .values(
        nil.map(({ name }) => ({
          key: `${name.toLowerCase().replace(/\W+/g, ' ')}|${quarter.from}|${body.id}`,
          return_id: returnId,
          body_id: body.id,
          department: body.name,
          minister: name,
          quarter_from: quarter.from
        }))
      )
      .onConflict((oc) => oc.column('key').doNothing())
      .execute()
  return added
}
