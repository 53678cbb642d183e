import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { worksFor } from '../../government/index.ts'
import { linesAdded } from '../add-left-out-line/lines-added.ts'
import type { MinisterTables } from '../tables.ts'
import { correctionsOf } from './corrections-of.ts'
import { cellsOf } from './declaration-file.ts'
import { kindOfDeclaration } from './kind-of-declaration.ts'
import { layoutOfKind } from './layout-of-kind.ts'

/** A return of one kind as the public reads it: its columns, its rows, and where it came from. */
export async function publishedDeclarations(ctx: Ctx, slug: string, from: string, kindName: string) {
  demand(ctx, 'meetings.find')
  const of = kindOfDeclaration(kindName)
  return inTransaction(ctx, async (tx) => {
    const rows = await tables<MinisterTables>(tx)
      .selectFrom('ministers.declaration as d')
      .innerJoin('government.body_summary as b', 'b.id', 'd.body_id')
      .where('b.slug', '=', slug)
      .where('d.kind', '=', of.kind)
      .where('d.quarter_from', '=', from)
      .where('d.withdrawn_at', 'is', null)
      .where((eb) => eb.or([eb('d.return_id', 'is not', null), eb('d.source_words', 'is not', null)]))
      .orderBy('d.nil')
      .orderBy('d.held_on')
      .orderBy('d.holder')
      .orderBy('d.id')
      .select(['d.id', 'd.holder', 'd.nil', 'd.held_on as on', 'd.parts', 'd.source_words', 'd.body_id', 'b.name'])
      .execute()
    const [first] = rows
    if (!first) throw new NotFound('This return')
    const layout = await layoutOfKind(tx, of.kind, from)
    const corrections = await correctionsOf(
      tx,
      of,
      rows.map(({ id }) => id)
    )
    return {
      of,
      /** Whether the reader works for the department, and so may correct a line. */
      theirs: await worksFor(tx, first.body_id),
      added: await linesAdded(tx, { bodyId: first.body_id, quarterFrom: from, kind: of.kind }),
      corrections: corrections.map(({ by: _, ...one }) => one),
      department: first.name,
      layout,
      columns: layout.columns,
      rows: rows.map((row) => cellsOf(layout, row)),
      declared: rows.map(({ id, holder, nil, on, parts }) => ({ id, holder, nil, on, parts })),
      sources: [...new Set(rows.flatMap(({ source_words }) => source_words ?? []))]
    }
  })
}
