import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { tables } from '../../../platform/ctx.ts'
import type { MinisterTables } from '../tables.ts'
import type { LoadedReturn } from './load-return.ts'

export type QuarterCounted = { met: number; undecided: number; changed: number }

/**
 * How many lines the quarter has whoever may see them, how many nobody has decided, and how many of the signed ones are no
 * engagement of the quarter any more. A signature is refused by these, not by what the signer happens to see.
 */
export async function quarterCounted(ctx: Ctx, { body, quarter, signed }: LoadedReturn): Promise<QuarterCounted> {
  const { rows } = await sql<QuarterCounted>`
    select met, undecided, changed
    from ministers.quarter_counted(${body.id}::uuid, ${quarter.from}::date, ${quarter.to}::date, ${signed?.id ?? null}::uuid)`.execute(
    tables<MinisterTables>(ctx)
  )
  return rows[0] ?? { met: 0, undecided: 0, changed: 0 }
}
