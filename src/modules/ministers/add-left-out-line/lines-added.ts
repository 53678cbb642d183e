import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { MinisterTables } from '../tables.ts'

type Which = { bodyId: string; quarterFrom: string; kind: string }
export type LineAdded = { holder: string; on: string; reason: string; wasNil: boolean; at: Date }

/** What had been left out of a published return and was added later, latest first: for anybody, and so without a name of an official. */
export async function linesAdded(ctx: Ctx, { bodyId, quarterFrom, kind }: Which): Promise<LineAdded[]> {
  const rows = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.left_out_line as l')
    .innerJoin('ministers.quarter_return as r', 'r.id', 'l.return_id')
    .where('r.body_id', '=', bodyId)
    .where('r.quarter_from', '=', quarterFrom)
    .where('r.kind', '=', kind)
    .where('l.outcome', '=', 'added')
    .orderBy('l.settled_at', 'desc')
    .orderBy('l.id', 'desc')
    .select(['l.holder', 'l.held_on as on', 'l.reason', 'l.was_nil as wasNil', 'l.settled_at'])
    .execute()
  return rows.flatMap(({ settled_at, ...one }) => (settled_at ? [{ ...one, at: settled_at }] : []))
}
