import { type Ctx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type MarkingChoices, markingChoices } from '../../government/index.ts'
import type { EngagementTables } from '../tables.ts'

type Word = { code: string; title: string }
export type EngagementWords = {
  forms: Word[]
  topics: Word[]
  regions: Word[]
  ministers: string[]
  markings: MarkingChoices
}

/** What can be chosen on the forms of engagements today. */
export async function engagementWords(ctx: Ctx): Promise<EngagementWords> {
  return inTransaction(ctx, (tx) => gatherWords(tx))
}

async function gatherWords(tx: Ctx): Promise<EngagementWords> {
  const today = londonDay(tx.now())
  const db = tables<EngagementTables>(tx)
  const forms = await db
    .selectFrom('engagements.form')
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('position')
    .select(['code', 'title'])
    .execute()
  const topics = await db
    .selectFrom('engagements.topic')
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('position')
    .select(['code', 'title'])
    .execute()
  const ministers = await db
    .selectFrom('government.minister_in_post')
    .where('from_on', '<=', today)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', today)]))
    .select('minister')
    .distinct()
    .orderBy('minister')
    .execute()
  return {
    forms,
    topics,
    regions: [],
    ministers: ministers.map(({ minister }) => minister),
    markings: await markingChoices(tx)
  }
}
