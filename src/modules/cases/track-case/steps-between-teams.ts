import { dayInWords, momentForPage } from '../../../platform/dates.ts'
import type { CaseRecord } from './case-record.ts'

/**
 * What went on between teams, as the business may know it: every hand-over, and that others were asked, by whom it is held
 * up, and when they answered; never what was asked or said inside.
 */
export const stepsBetweenTeams = ({ handOvers, asked }: Pick<CaseRecord, 'handOvers' | 'asked'>) => [
  ...handOvers.map((row) => step(row.answered_at ?? row.offered_at, row.taker, handOverWords(row))),
  ...asked.filter(({ answer }) => answer !== 'withdrawn').flatMap(askedAndAnswered)
]

const step = (at: Date, who: string, words: string) => ({
  when: at.getTime(),
  kind: 'hand-over' as const,
  at: momentForPage(at),
  who,
  words
})

function askedAndAnswered(row: CaseRecord['asked'][number]) {
  const by = dayInWords(new Date(`${row.reply_by_on}T12:00:00Z`))
  const asked = step(row.asked_at, row.team, `We asked ${row.team} to help with the answer, by ${by}.`)
  if (!row.answered_at) return [asked]
  const came = row.answer === 'answered' ? 'has answered us' : 'told us that it is not theirs to answer'
  return [asked, step(row.answered_at, row.team, `${row.team} ${came}.`)]
}

function handOverWords({ answer, giver, taker }: { answer: string | null; giver: string; taker: string }): string {
  if (answer === 'accepted')
    return `${taker} has taken this on from ${giver}, with everything you told us. You need not repeat anything.`
  if (answer === 'declined')
    return `${giver} asked ${taker} to take this on. ${taker} could not, so ${giver} still looks after it.`
  if (answer === 'passed-on')
    return `${taker} was asked to take this on, and named a better team. ${giver} still looks after it.`
  if (answer === 'pulled-back') return `${giver} asked ${taker} to take this on, and has since taken it back.`
  return `${giver} has asked ${taker} to take this on. Until they accept, ${giver} still looks after it.`
}
