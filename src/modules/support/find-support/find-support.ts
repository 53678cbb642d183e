import { type Ctx, demand } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { atOnce } from '../../../platform/db/at-once.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { BusinessFacts } from '../eligibility/business-facts.ts'
import { loadCatalogue } from '../load-catalogue/load-catalogue.ts'
import { type LocalHelp, nearestHelp } from '../local-help/local-help-for.ts'
import type { Answers } from './answers.ts'
import { factsOfAsker } from './facts-of-asker.ts'
import type { KnownBusiness } from './known-of-business.ts'
import { type Matches, matchSupport, relevantSchemes } from './match-support.ts'
import { type NextQuestion, nextQuestion } from './next-question.ts'

export type Found = {
  answers: Answers
  business: KnownBusiness | undefined
  /** What was typed as a place is no place we know. */
  placeUnknown: boolean
  /** Everything known of whoever asks: from the register, the place and the answers. */
  facts: BusinessFacts
  matches: Matches
  /** Nothing open speaks of the words: what is shown is all that the other answers leave, and must not pass for an answer to them. */
  wordsUnanswered: boolean
  next: NextQuestion | undefined
  help: readonly LocalHelp[]
  day: string
}

/**
 * What a business can get today, why, and what only just does not fit. Own words and answers narrow it; what the register
 * knows is taken as known. Nothing that has closed, has not opened or is historic is ever among the results.
 */
export async function findSupport(ctx: Ctx, answers: Answers): Promise<Found> {
  demand(ctx, 'support.find')
  const { catalogue, asker, help } = await inTransaction(ctx, (tx) => readFor(tx, answers))
  const { business, place, known, facts } = asker
  const day = londonDay(ctx.now())
  const asked = { words: answers.q, need: answers.need, day }
  return {
    answers,
    business,
    placeUnknown: Boolean(answers.place) && !place,
    facts,
    matches: matchSupport(catalogue, facts, asked),
    wordsUnanswered: answers.q !== '' && relevantSchemes(catalogue, asked).every(({ likeness }) => likeness === 0),
    next: nextQuestion(catalogue, { answers, place, known, day }),
    help,
    day
  }
}

/** All that is read, so that no transaction is held open while the catalogue is judged in memory. */
async function readFor(tx: Ctx, answers: Answers) {
  const [catalogue, asker] = await atOnce(tx, () => Promise.all([loadCatalogue(tx), factsOfAsker(tx, answers)]))
  return { catalogue, asker, help: asker.place ? nearestHelp(catalogue.help, asker.place.help) : [] }
}
