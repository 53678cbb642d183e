import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../london-day.ts'
import type { GovernmentViews } from '../tables.ts'

export type MarkingChoice = { code: string; title: string; words: string; needs: string | null }
export type MarkingChoices = { markings: MarkingChoice[]; handling: MarkingChoice[]; descriptors: MarkingChoice[] }

/** The markings in force today, each list in the order it is shown. */
export async function markingChoices(ctx: Ctx): Promise<MarkingChoices> {
  const rows = await inTransaction(ctx, (tx) => choicesOn(tx, londonDay(tx.now())))
  const of = (part: string): MarkingChoice[] =>
    rows.filter((row) => row.part === part).map(({ part: _part, ...choice }) => choice)
  return { markings: of('marking'), handling: of('handling'), descriptors: of('descriptor') }
}

const choicesOn = (tx: Ctx, today: string) =>
  tables<GovernmentViews>(tx)
    .selectFrom('government.marking_choice')
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('position')
    .select(['part', 'code', 'title', 'words', 'needs'])
    .execute()
