import type { Ctx } from '../../../platform/ctx.ts'
import type { BusinessFacts } from '../eligibility/business-facts.ts'
import { speaksOfExporting } from '../search-support/speaks-of-exporting.ts'
import type { Answers } from './answers.ts'
import { factsFrom } from './facts-from.ts'
import { type FoundPlace, findPlace } from './find-place.ts'
import { type KnownBusiness, knownOfBusiness } from './known-of-business.ts'

export type Asker = {
  business: KnownBusiness | undefined
  place: FoundPlace | undefined
  /** What nobody needs to be asked: what the register says, and what own words say plainly. */
  known: BusinessFacts
  /** What the register says, then what was said: the person has the last word about their own business. */
  facts: BusinessFacts
}

/** Everything known of whoever asks, from the register and from their answers. */
export async function factsOfAsker(tx: Ctx, answers: Answers): Promise<Asker> {
  const business = answers.business ? await knownOfBusiness(tx, answers.business) : undefined
  const typed = answers.place ?? business?.postcode ?? undefined
  const place = typed ? await findPlace(tx, typed) : undefined
  const known = { ...business?.facts, ...(speaksOfExporting(answers.q) ? { exports: true } : {}) }
  return { business, place, known, facts: { ...known, ...factsFrom(answers, place) } }
}
