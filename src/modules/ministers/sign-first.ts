import { type Ctx, tables } from '../../platform/ctx.ts'
import type { DeclarationKind } from './return-tables.ts'
import type { MinisterTables } from './tables.ts'

type Which = { bodyId: string; quarterFrom: string; kind: DeclarationKind | 'meetings'; layout: string }

/** Puts the first signature under a return, be it the first ever or one after another was taken back. */
export async function signFirst(ctx: Ctx, { bodyId, quarterFrom, kind, layout }: Which): Promise<{ id: string }> {
  const signature = { layout, first_by: ctx.actor.id, first_by_name: ctx.actor.name, first_at: ctx.now() }
  return tables<MinisterTables>(ctx)
    .insertInto('ministers.quarter_return')
    .values({ body_id: bodyId, quarter_from: quarterFrom, kind, ...signature })
    .onConflict((oc) =>
      oc
        .columns(['body_id', 'quarter_from', 'kind'])
        .doUpdateSet(signature)
        .where('ministers.quarter_return.first_by', 'is', null)
    )
    .returning('id')
    .executeTakeFirstOrThrow()
}
