import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { CaseTables } from '../tables.ts'

/** Writes down what a person decided of two cases that look alike, whichever was found first. */
export const settleLikeness = (ctx: Ctx, one: string, two: string, settled: 'merged' | 'not-the-same') =>
  tables<CaseTables>(ctx)
    .updateTable('cases.likeness')
    .set({ settled, settled_by: ctx.actor.id, settled_at: ctx.now() })
    .where((eb) =>
      eb.or([
        eb.and([eb('case_id', '=', one), eb('other_id', '=', two)]),
        eb.and([eb('case_id', '=', two), eb('other_id', '=', one)])
      ])
    )
    .where('settled', 'is', null)
    .execute()
