import type { Language } from '../../../languages.ts'
import { dayInWords, momentForPage } from '../../../platform/dates.ts'
import type { CaseRecord } from './case-record.ts'
import { threadWords } from './thread-words.ts'

/**
 * What went on between teams, as the business may know it: every hand-over, and that others were asked, by whom it is held
 * up, and when they answered; never what was asked or said inside.
 */
export const stepsBetweenTeams = (
  { handOvers, asked }: Pick<CaseRecord, 'handOvers' | 'asked'>,
  language: Language = 'en'
) => [
  ...handOvers.map((row) => step(language, row.answered_at ?? row.offered_at, row.taker, handOverWords(language, row))),
  ...asked.filter(({ answer }) => answer !== 'withdrawn').flatMap((row) => askedAndAnswered(language, row))
]

const step = (language: Language, at: Date, who: string, words: string) => ({
  when: at.getTime(),
  kind: 'hand-over' as const,
  at: momentForPage(at, language),
  who,
  words
})

function askedAndAnswered(language: Language, row: CaseRecord['asked'][number]) {
  const words = threadWords[language]
  const by = dayInWords(new Date(`${row.reply_by_on}T12:00:00Z`), language)
  const asked = step(language, row.asked_at, row.team, words.asked(row.team, by))
  if (!row.answered_at) return [asked]
  const came = row.answer === 'answered' ? words.answered(row.team) : words.notTheirs(row.team)
  return [asked, step(language, row.answered_at, row.team, came)]
}

function handOverWords(language: Language, { answer, giver, taker }: CaseRecord['handOvers'][number]): string {
  const words = threadWords[language]
  if (answer === 'accepted') return words.accepted(giver, taker)
  if (answer === 'declined') return words.declined(giver, taker)
  if (answer === 'passed-on') return words.passedOn(giver, taker)
  if (answer === 'pulled-back') return words.pulledBack(giver, taker)
  return words.offered(giver, taker)
}
