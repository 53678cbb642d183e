import { londonDay, shortDayInWords, timeInWords } from '../../../platform/dates.ts'
import { highestMarking } from '../../government/index.ts'
import { engagementHref } from '../links.ts'
import type { Around, Nearby } from '../look-around/look-around.ts'

export type ShownAround = ReturnType<typeof shownAround>

/** What is around a plan, in the words of the page. */
export const shownAround = ({ nearby, hidden, matters }: Around) => ({
  marking: highestMarking(nearby.map(({ marking }) => marking)),
  planned: nearby.filter(({ status }) => status === 'planned').map(shown),
  held: nearby.filter(({ status }) => status === 'held').map(shown),
  hidden: hidden.map(({ owner, team }) => (team ? `${owner}, ${team}` : owner)),
  matters: matters.map((matter) => ({
    title: matter.business ? `${matter.title}: ${matter.business}` : matter.title,
    words: matter.words,
    ask: matter.ask,
    until: matter.until ? shortDayInWords(new Date(`${matter.until}T12:00:00Z`)) : null
  })),
  asksReason: hidden.length > 0 || nearby.some(asksReason)
})

const asksReason = ({ status, sameTopic, coolsOffUntil }: Nearby) =>
  status === 'planned' || sameTopic || coolsOffUntil !== null

const shown = (one: Nearby) => ({
  id: one.id,
  href: engagementHref(one.id),
  title: one.title,
  when: { iso: londonDay(one.startsAt), text: `${shortDayInWords(one.startsAt)}, ${timeInWords(one.startsAt)}` },
  who: [one.form, one.owner, one.team, one.body].filter(Boolean).join(', '),
  businesses: one.businesses,
  sameTopic: one.sameTopic,
  justMet: one.coolsOffUntil
    ? `Just met: left alone until ${shortDayInWords(new Date(`${one.coolsOffUntil}T12:00:00Z`))}`
    : null
})
