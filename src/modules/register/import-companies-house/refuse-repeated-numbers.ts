import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { fileUnusable, MOST_PROBLEMS } from '../take-in/file-problems.ts'

/** A company stands in the register once; a file that has it twice does not say which row is right. */
export async function refuseRepeatedNumbers(ctx: Ctx, within: 'staged' | 'seen'): Promise<void> {
  const { rows } = await sql<{ number: string; first: number; again: number }>`
    select number, min(line) as first, max(line) as again from ${sql.table(within)} group by number having count(*) > 1
    order by max(line) limit ${MOST_PROBLEMS}`.execute(openTx(ctx).db)
  if (rows.length === 0) return
  throw fileUnusable(
    rows.map(({ number, first, again }) => ({
      line: again,
      column: 'CompanyNumber',
      words: `${number} was already on line ${first}`
    }))
  )
}
