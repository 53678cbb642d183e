import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { worksFor } from '../../government/index.ts'
import { correctionsOf } from '../declarations/corrections-of.ts'
import { kindOfDeclaration } from '../declarations/kind-of-declaration.ts'
import type { MinisterTables } from '../tables.ts'

/** One published declaration, part by part, and every correction of it, latest first. */
export async function loadDeclaration(ctx: Ctx, id: string) {
  demand(ctx, 'meetings.find')
  return inTransaction(ctx, async (tx) => {
    const row = await tables<MinisterTables>(tx)
      .selectFrom('ministers.declaration as d')
      .innerJoin('government.body_summary as b', 'b.id', 'd.body_id')
      .where('d.id', '=', id)
      .where('d.withdrawn_at', 'is', null)
      .where((eb) => eb.or([eb('d.return_id', 'is not', null), eb('d.source_words', 'is not', null)]))
      .select(['d.id', 'd.kind', 'd.holder', 'd.held_on as on', 'd.parts', 'd.quarter_from as quarterFrom'])
      .select(['d.source_words as source', 'b.name as department', 'b.slug', 'b.id as bodyId'])
      .executeTakeFirst()
    if (!row) throw new NotFound('This declaration')
    const of = kindOfDeclaration(row.kind)
    const { bodyId, ...found } = row
    /** Whether the reader works for the department, and so may correct it. */
    const theirs = await worksFor(tx, bodyId)
    return { ...found, theirs, of, corrections: await correctionsOf(tx, of, [id]) }
  })
}
