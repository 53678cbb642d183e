import { sql } from 'kysely'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { Table } from '../evaluate-links/read-table.ts'
import type { LinkageTables } from '../tables.ts'
import { type Mapping, mapColumns } from './map-columns.ts'

export type ImportedList = { list: string; rows: number; added: number; gone: number; mapping: Mapping }

const MOST_SHOWN = 20
const IN_ONE_GO = 5000

/**
 * Brings in a department's list to be linked, all of it or nothing. A list brought in again keeps its records and what was
 * decided of them; those no longer on it are marked gone, never deleted.
 */
export async function importList(ctx: Ctx, name: string, fileName: string, table: Table): Promise<ImportedList> {
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
    const rows = rowsOf(table, mapping)
    const about = {
      title: name.trim(),
      mapping: JSON.stringify(mapping),
      file_name: fileName,
      rows: rows.length,
      brought_at: ctx.now(),
      brought_by: ctx.actor.id
    }
    const { id } = await db
      .insertInto('linkage.list')
      .values({ code, ...about })
      .onConflict((already) => already.column('code').doUpdateSet(about))
      .returning('id')
      .executeTakeFirstOrThrow()
    const added = await writeRows(tx, id, rows)
    const gone = await markGone(tx, id, rows)
    await audit(tx, 'list.brought-in', id, { list: code, file: fileName, rows: rows.length, added, gone })
    return { list: code, rows: rows.length, added, gone, mapping }
  })
}

const rememberedIn = (mapping: unknown): Partial<Mapping> => {
  const held: unknown = typeof mapping === 'string' ? JSON.parse(mapping) : mapping
  return typeof held === 'object' && held !== null ? held : {}
}

type Row = {
  row_ref: string
  name: string
  previous_names: string[]
  number: string
  address: string
  postcode: string
  sic: string[]
}

function rowsOf({ columns, rows }: Table, mapping: Mapping): Row[] {
  const problems: string[] = []
  const seen = new Map<string, number>()
  const read = rows.map((cells, at): Row => {
    const line = at + 2
    const cell = (column: string | undefined) =>
      column === undefined ? '' : (cells[columns.indexOf(column)] ?? '').trim()
    const row_ref = mapping.id === mapping.name ? `row ${at + 1}` : cell(mapping.id)
    if (row_ref === '') problems.push(`line ${line}, column ${mapping.id}: expected an id, found nothing`)
    if (cell(mapping.name) === '') problems.push(`line ${line}, column ${mapping.name}: expected a name, found nothing`)
    const earlier = seen.get(row_ref)
    if (earlier && row_ref)
      problems.push(`line ${line}, column ${mapping.id}: ${row_ref} was already on line ${earlier}`)
    seen.set(row_ref, line)
    return {
      row_ref,
      name: cell(mapping.name),
      previous_names: cell(mapping.previous_names)
        .split(/[;|]/)
        .map((one) => one.trim())
        .filter(Boolean),
      number: cell(mapping.number),
      address: cell(mapping.address),
      postcode: cell(mapping.postcode),
      sic: cell(mapping.sic)
        .split(/[;,\s]+/)
        .filter(Boolean)
    }
  })
  if (rows.length === 0) problems.push('line 2: the file has a header and no rows')
  if (problems.length)
    throw new RuleBroken(
      'file-unusable',
      [
        'Nothing was brought in, because the file cannot be used:',
        ...problems.slice(0, MOST_SHOWN).map((one) => `  ${one}`)
      ].join('\n'),
      'file'
    )
  return read
}

async function writeRows(ctx: Ctx, listId: string, rows: readonly Row[]): Promise<number> {
  let added = 0
  for (let at = 0; at < rows.length; at += IN_ONE_GO) {
    const written = await sql<{
      added: boolean
    }>`insert into linkage.list_record (list_id, row_ref, name, previous_names, number, address, postcode, sic)
      select ${listId}, r.row_ref, r.name, r.previous_names, r.number, r.address, r.postcode, r.sic
      from jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + IN_ONE_GO))}::jsonb)
        as r (row_ref text, name text, previous_names text[], number text, address text, postcode text, sic text[])
      on conflict (list_id, row_ref) do update set name = excluded.name, previous_names = excluded.previous_names, number = excluded.number,
        address = excluded.address, postcode = excluded.postcode, sic = excluded.sic, gone = false
      returning xmax = 0 as added`.execute(openTx(ctx).db)
    added += written.rows.filter((row) => row.added).length
  }
  return added
}

async function markGone(ctx: Ctx, listId: string, rows: readonly Row[]): Promise<number> {
  const refs = JSON.stringify(rows.map(({ row_ref }) => row_ref))
  const done = await sql`update linkage.list_record r set gone = true where r.list_id = ${listId} and not r.gone
    and r.row_ref not in (select jsonb_array_elements_text(${refs}::jsonb))`.execute(openTx(ctx).db)
  return Number(done.numAffectedRows ?? 0)
}
