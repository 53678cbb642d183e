import { sql } from 'kysely'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { Table, TableInFlow } from '../evaluate-links/read-table.ts'
import type { LinkageTables } from '../tables.ts'
import { type Mapping, mapColumns } from './map-columns.ts'
import { stageRows } from './stage-rows.ts'

export type ImportedList = { list: string; rows: number; added: number; gone: number; mapping: Mapping }

/**
 * Brings in a department's list to be linked, all of it or nothing. A list brought in again keeps its records and what was
 * decided of them; those no longer on it are marked gone, never deleted.
 */
export async function importList(
  ctx: Ctx,
  name: string,
  fileName: string,
  table: Table | TableInFlow
): Promise<ImportedList> {
  demand(ctx, 'linkage.link')
  const code = name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (code === '') throw new RuleBroken('name-missing', 'Name the list, as in: import source exports FILE', 'name')
  return inTransaction(ctx, async (tx) => {
    const db = tables<LinkageTables>(tx)
    const before = await db
      .selectFrom('linkage.list')
      .select(['id', 'mapping'])
      .where('code', '=', code)
      .executeTakeFirst()
    const mapping = mapColumns(table.columns, before ? rememberedIn(before.mapping) : {})
    const rows = await stageRows(tx, table, mapping)
    const about = {
      title: name.trim(),
      mapping: JSON.stringify(mapping),
      file_name: fileName,
      rows,
      brought_at: ctx.now(),
      brought_by: ctx.actor.id
    }
    const { id } = await db
      .insertInto('linkage.list')
      .values({ code, ...about })
      .onConflict((already) => already.column('code').doUpdateSet(about))
      .returning('id')
      .executeTakeFirstOrThrow()
    const { added, gone } = await takeStaged(tx, id)
    await audit(tx, 'list.brought-in', id, { list: code, file: fileName, rows, added, gone })
    return { list: code, rows, added, gone, mapping }
  })
}

const rememberedIn = (mapping: unknown): Partial<Mapping> => {
  const held: unknown = typeof mapping === 'string' ? JSON.parse(mapping) : mapping
  return typeof held === 'object' && held !== null ? held : {}
}

async function takeStaged(ctx: Ctx, listId: string): Promise<{ added: number; gone: number }> {
  const { db } = openTx(ctx)
  const changed = (of: string) => sql.raw(ABOUT_IT.map((column) => `${of}.${column}`).join(', '))
  await sql`update linkage.list_record r set (${sql.raw(ABOUT_IT.join(', '))}) = (${changed('s')}), gone = false from staged_row s
    where r.list_id = ${listId} and r.row_ref = s.row_ref and (r.gone or (${changed('r')}) is distinct from (${changed('s')}))`.execute(
    db
  )
  const gone = await sql`update linkage.list_record r set gone = true where r.list_id = ${listId} and not r.gone
    and not exists (select from staged_row s where s.row_ref = r.row_ref)`.execute(db)
  const added = await sql`insert into linkage.list_record (list_id, row_ref, ${sql.raw(ABOUT_IT.join(', '))})
    select ${listId}, s.row_ref, ${changed('s')} from staged_row s
    where not exists (select from linkage.list_record r where r.list_id = ${listId} and r.row_ref = s.row_ref)`.execute(
    db
  )
  return { added: Number(added.numAffectedRows ?? 0), gone: Number(gone.numAffectedRows ?? 0) }
}

const ABOUT_IT = ['name', 'previous_names', 'number', 'address', 'postcode', 'sic']
