import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { SupportTables } from '../tables.ts'

const SHOWN = 30

/** The likeliest duplicates nobody has settled, today's entries before historic ones. */
export async function listDuplicates(ctx: Ctx) {
  demand(ctx, 'scheme.edit')
  return inTransaction(ctx, (tx) =>
    tables<SupportTables>(tx)
      .selectFrom('support.likely_duplicate as d')
      .innerJoin('support.scheme as a', 'a.id', 'd.scheme_id')
      .innerJoin('support.scheme as b', 'b.id', 'd.other_id')
      .where('d.decision', 'is', null)
      .where('a.state', '=', 'published')
      .where('b.state', '=', 'published')
      .orderBy('a.historic')
      .orderBy('d.likeness', 'desc')
      .limit(SHOWN)
      .select(['d.scheme_id', 'd.other_id', 'd.likeness', 'd.why'])
      .select(['a.title as title', 'a.slug as slug', 'a.source as source', 'a.body_name as body'])
      .select([
        'b.title as other_title',
        'b.slug as other_slug',
        'b.source as other_source',
        'b.body_name as other_body'
      ])
      .execute()
  )
}

export type DuplicatePair = Awaited<ReturnType<typeof listDuplicates>>[number]
