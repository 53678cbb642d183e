import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { bringIn, type ImportedRow } from './bring-in.ts'

/**
 * Brings a CSV file of engagements into the record, all of it or nothing: each row by the same rules as the form, what is
 * past as held and what is to come as planned. A row that came in before, by its key or word for word, is left as it is.
 */
export async function importEngagements(ctx: Ctx, text: string): Promise<ImportedRow[]> {
  demand(ctx, 'engagement.log')
  return inTransaction(ctx, async (tx) => {
    const { rows, wrong } = await bringIn(tx, text)
    const [first] = wrong
    if (first)
      throw new RuleBroken(
        'row-wrong',
        `Row ${first.row}, ${first.column}: ${first.words}. Nothing was brought in`,
        'file'
      )
    return rows
  })
}
