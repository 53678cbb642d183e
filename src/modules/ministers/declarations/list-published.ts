import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { DeclarationKind } from '../return-tables.ts'
import type { MinisterTables } from '../tables.ts'

export type PublishedKind = { slug: string; department: string; kind: DeclarationKind; quarter: string; rows: number }

/** Every return other than those of ministers’ meetings that anybody may read, the latest quarter first: none is cut from the list. */
export async function listPublished(ctx: Ctx): Promise<PublishedKind[]> {
  demand(ctx, 'meetings.find')
  return inTransaction(ctx, async (tx) => {
    const rows = await tables<MinisterTables>(tx)
      .selectFrom('ministers.declaration as d')
      .innerJoin('government.body_summary as b', 'b.id', 'd.body_id')
      .where('d.withdrawn_at', 'is', null)
      .where((eb) => eb.or([eb('d.return_id', 'is not', null), eb('d.source_words', 'is not', null)]))
      .groupBy(['b.slug', 'b.name', 'd.kind', 'd.quarter_from'])
      .orderBy('d.quarter_from', 'desc')
      .orderBy('b.name')
      .orderBy('d.kind')
      .select(({ fn }) => [
        'b.slug',
        'b.name as department',
        'd.kind',
        'd.quarter_from as quarter',
        fn.countAll<string>().as('rows')
      ])
      .execute()
    return rows.map((row) => ({ ...row, rows: Number(row.rows) }))
  })
}
