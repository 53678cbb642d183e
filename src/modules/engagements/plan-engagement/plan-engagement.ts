import type { z } from 'zod'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { fromLondon } from '../../government/index.ts'
import { type Around, lookAround } from '../look-around/look-around.ts'
import { writeEngagement } from '../write-engagement/write-engagement.ts'
import { PlanEngagement } from './plan-engagement.schema.ts'

/**
 * Puts contact with business into the calendar of all of government. Where others plan to meet the group within 28 days, or
 * met it on the same topic, it goes on only with a reason; where a decision about the firm is open or an election is near,
 * only when somebody named has cleared it. A planned engagement never counts as held.
 */
export async function planEngagement(ctx: Ctx, input: PlanEngagement): Promise<{ id: string }> {
  demand(ctx, 'engagement.log')
  const said = PlanEngagement.parse(input)
  itIsAhead(ctx, said.startsAt)
  return inTransaction(ctx, (tx) => putInTheCalendar(tx, said))
}

async function putInTheCalendar(tx: Ctx, said: z.infer<typeof PlanEngagement>): Promise<{ id: string }> {
  const around = await lookAround(tx, {
    businessIds: said.businesses.map(({ businessId }) => businessId),
    at: fromLondon(said.startsAt),
    topics: said.topics
  })
  somebodyClearedIt(around, said)
  itIsKnownBesideOthers(around, said)
  const way = {
    wentOnReason: said.wentOnReason,
    clearedByName: said.clearedBy,
    clearReason: said.clearReason,
    source: said.source
  }
  return { id: await writeEngagement(tx, said, { status: 'planned', ...way }) }
}

function itIsAhead(ctx: Ctx, startsAt: string) {
  if (fromLondon(startsAt) <= ctx.now())
    throw new RuleBroken(
      'planned-in-the-past',
      'This is in the past. Log it instead, or check the date and time',
      'startsAt'
    )
}

function somebodyClearedIt(
  { matters }: Around,
  said: { clearedBy?: string | undefined; clearReason?: string | undefined }
) {
  const [first] = matters
  if (!first || (said.clearedBy && said.clearReason)) return
  const about = first.business ? `${first.title} about ${first.business}` : first.title
  throw new RuleBroken(
    'propriety-not-cleared',
    `${about}: ask ${first.ask}, then say who cleared this and what they said`,
    said.clearedBy ? 'clearReason' : 'clearedBy'
  )
}

function itIsKnownBesideOthers({ nearby, hidden }: Around, said: { wentOnReason?: string | undefined }) {
  const inTheWay = nearby.filter(({ status, sameTopic }) => status === 'planned' || sameTopic).length + hidden.length
  if (inTheWay > 0 && !said.wentOnReason)
    throw new RuleBroken(
      'others-nearby',
      'Others in government meet this group within 28 days. Join or combine with theirs, or say why yours goes on',
      'wentOnReason'
    )
}
