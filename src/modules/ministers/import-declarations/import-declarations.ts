import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { declarationKey } from '../declarations/declaration-key.ts'
import { quarterOf } from '../read-file/quarter-of.ts'
import { recordEvent } from '../record-event.ts'
import type { DeclarationKind } from '../return-tables.ts'
import type { MinisterTables } from '../tables.ts'
import { ImportDeclarations, type ImportedDeclarations } from './import-declarations.schema.ts'
import { type Placed, placeDeclarations } from './place-declarations.ts'
import { readDeclarations } from './read-declarations.ts'

/**
 * Brings in what departments published of hospitality, gifts, travel or officials’ meetings: all of a file, or nothing while a row
 * is refused, unless the rest is accepted without it. The same rows in another file change nothing.
 */
export async function importDeclarations(
  ctx: Ctx,
  file: { name: string; bytes: Uint8Array },
  given: ImportDeclarations
): Promise<ImportedDeclarations> {
  demand(ctx, 'meetings.import')
  const { department, sourceWords, acceptPartial } = ImportDeclarations.parse(given)
  const read = readDeclarations(file.bytes, londonDay(ctx.now()))
  return inTransaction(ctx, async (tx) => {
    const { placed, refused: unplaced } = await placeDeclarations(tx, read.rows, department)
    const refused = [...read.refused, ...unplaced].sort((a, b) => a.line - b.line)
    const loaded = acceptPartial || refused.length === 0
    const added = loaded ? await keep(tx, read.kind, placed, sourceWords) : 0
    const nil = placed.filter((one) => one.nil).length
    if (loaded)
      await recordEvent(tx, 'declarations.imported', file.name, {
        file: file.name,
        kind: read.kind,
        rows: read.count,
        added,
        refused: refused.length
      })
    return {
      kind: read.kind,
      file_rows: read.count,
      accounted_rows: placed.length + refused.length,
      declarations: placed.length - nil,
      nil,
      refused,
      loaded,
      added
    }
  })
}

const A_STATEMENT = 400

async function keep(ctx: Ctx, kind: DeclarationKind, placed: readonly Placed[], sourceWords: string): Promise<number> {
  const corrected = await linesCorrectedSince(ctx)
  const rows = placed.map((one) => rowOf(ctx, kind, one, sourceWords)).filter(({ key }) => !corrected.has(key))
  let added = 0
  for (let from = 0; from < rows.length; from += A_STATEMENT) {
    const { numInsertedOrUpdatedRows } = await tables<MinisterTables>(ctx)
      .insertInto('ministers.declaration')
      .values(rows.slice(from, from + A_STATEMENT))
      .onConflict((oc) => oc.column('key').doNothing())
      .executeTakeFirst()
    added += Number(numInsertedOrUpdatedRows)
  }
  return added
}

async function linesCorrectedSince(ctx: Ctx): Promise<ReadonlySet<string>> {
  const rows = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.declaration_correction')
    .select('was_key')
    .execute()
  return new Set(rows.map(({ was_key }) => was_key))
}

const rowOf = (ctx: Ctx, kind: DeclarationKind, one: Placed, sourceWords: string) => ({
  kind,
  body_id: one.bodyId,
  quarter_from: quarterOf(one.on).from,
  holder: one.holder,
  person_id: one.personId,
  nil: one.nil,
  held_on: one.nil ? null : one.on,
  parts: JSON.stringify(one.parts),
  key: declarationKey({ ...one, kind, on: one.nil ? quarterOf(one.on).from : one.on }),
  return_id: null,
  source_words: sourceWords,
  made_by: ctx.actor.id,
  made_by_name: ctx.actor.name,
  made_at: ctx.now(),
  withdrawn_at: null,
  withdrawn_reason: null
})
