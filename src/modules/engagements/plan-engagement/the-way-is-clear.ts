import { dayInWords } from '../../../platform/dates.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { Around } from '../look-around/look-around.ts'

export type Clearance = {
  wentOnReason?: string | undefined
  clearedBy?: string | undefined
  clearReason?: string | undefined
}

/**
 * Nothing is in the way of an engagement, or somebody answers for its going on: a decision that is open about the firm, or an
 * election near, needs somebody named who cleared it; what others plan with the group needs a reason, and so does to meet a
 * group that was only just met.
 */
export function theWayIsClear(around: Around, said: Clearance): void {
  somebodyClearedIt(around, said)
  itIsKnownBesideOthers(around, said)
  theyAreNotJustMet(around, said)
}

function somebodyClearedIt({ matters }: Around, said: Clearance) {
  const [first] = matters
  if (!first || (said.clearedBy && said.clearReason)) return
  const about = first.business ? `${first.title} about ${first.business}` : first.title
  throw new RuleBroken(
    'propriety-not-cleared',
    `${about}: ask ${first.ask}, then say who cleared this and what they said`,
    said.clearedBy ? 'clearReason' : 'clearedBy'
  )
}

function itIsKnownBesideOthers({ nearby, hidden }: Around, said: Clearance) {
  const inTheWay = nearby.filter(({ status, sameTopic }) => status === 'planned' || sameTopic).length + hidden.length
  if (inTheWay > 0 && !said.wentOnReason)
    throw new RuleBroken(
      'others-nearby',
      'Others in government meet this group within 28 days. Join or combine with theirs, or say why yours goes on',
      'wentOnReason'
    )
}

function theyAreNotJustMet({ nearby }: Around, said: Clearance) {
  const [met] = nearby.filter(({ coolsOffUntil }) => coolsOffUntil !== null)
  if (!met?.coolsOffUntil || said.wentOnReason) return
  const until = dayInWords(new Date(`${met.coolsOffUntil}T12:00:00Z`))
  throw new RuleBroken(
    'cooling-off',
    `Government met this group on ${dayInWords(met.startsAt)} (${met.title}, ${met.owner}). Choose a day from ${until}, or say why it is met again so soon`,
    'wentOnReason'
  )
}
