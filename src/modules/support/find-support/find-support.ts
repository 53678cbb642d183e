import { type Ctx, demand } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { loadCatalogue } from '../load-catalogue/load-catalogue.ts'
import { type LocalHelp, localHelpFor } from '../local-help/local-help-for.ts'
import type { Answers } from './answers.ts'
import { factsFrom } from './facts-from.ts'
import { findPlace } from './find-place.ts'
import { type KnownBusiness, knownOfBusiness } from './known-of-business.ts'
import { type Matches, matchSupport } from './match-support.ts'
import { type NextQuestion, nextQuestion } from './next-question.ts'

export type Found = {
  answers: Answers
  business: KnownBusiness | undefined
  /** What was typed as a place is no place we know. */
  placeUnknown: boolean
  matches: Matches
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
  return inTransaction(ctx, (tx) => findSupportWithin(tx, answers))
}

async function findSupportWithin(tx: Ctx, answers: Answers): Promise<Found> {
  const catalogue = await loadCatalogue(tx)
  const day = londonDay(tx.now())
  const business = answers.business ? await knownOfBusiness(tx, answers.business) : undefined
  const typed = answers.place ?? business?.postcode ?? undefined
  const place = typed ? await findPlace(tx, typed) : undefined
  const known = business?.facts ?? {}
  const asking = { answers, place, known, day }
  const facts = { ...known, ...factsFrom(answers, place) }
  return {
    answers,
    business,
    placeUnknown: Boolean(answers.place) && !place,
    matches: matchSupport(catalogue, facts, { words: answers.q, need: answers.need, day }),
    next: nextQuestion(catalogue, asking),
    help: place ? await localHelpFor(tx, place.help) : [],
    day
  }
}
