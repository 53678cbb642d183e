import type { Ctx } from '../../../platform/ctx.ts'
import { keepDraft } from '../../../platform/http/drafts.ts'
import type { Asked } from '../../support/index.ts'
import { type Answers, CHECK_PATH, firstUnanswered, JOURNEY } from './journey.ts'
import { nameAndNumber } from './name-and-number.ts'

/** A question from the support finder begins with every answer given there; only what was not asked is asked. */
export async function takeFromFinder(ctx: Ctx, visit: Buffer, asked: Asked): Promise<string> {
  const { business, nation, postcode, sizeBand } = asked
  const answers: Answers = {
    words: asked.words,
    finding: asked.findingId,
    ...(business
      ? {
          business: business.id,
          businessQuery: business.number ?? business.name,
          businessWords: nameAndNumber(business)
        }
      : {}),
    ...(nation ? { nation, postcode: postcode ?? '' } : {}),
    ...(sizeBand ? { sizeBand } : {})
  }
  await keepDraft(ctx, visit, JOURNEY, answers)
  return firstUnanswered(answers)?.path ?? CHECK_PATH
}
