import { type Ctx, tables } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { MinisterTables } from '../tables.ts'

export type ProposedLine = Awaited<ReturnType<typeof proposedLine>>

/** A line said to be missing, with the return that left it out. */
export async function proposedLine(ctx: Ctx, id: string) {
  const found = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.left_out_line as l')
    .innerJoin('ministers.quarter_return as r', 'r.id', 'l.return_id')
    .innerJoin('government.body_summary as b', 'b.id', 'r.body_id')
    .where('l.id', '=', id)
    .selectAll('l')
    .select(['r.kind', 'r.quarter_from', 'r.body_id', 'b.name as body', 'b.slug'])
    .executeTakeFirst()
  if (!found) throw new NotFound('This line')
  return found
}
