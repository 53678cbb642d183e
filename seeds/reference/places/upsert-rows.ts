import fs from 'node:fs'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../src/platform/ctx.ts'

export type Row = Record<string, string | number | boolean | null | readonly string[]>

/** Puts rows in place by their key columns, in one statement; what is the same stays untouched. */
export async function upsertRows(
  ctx: Ctx,
  table: string,
  keys: readonly string[],
  rows: readonly Row[]
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))
  const others = columns.filter((column) => !keys.includes(column))
  const assignments = sql.join(others.map((c) => sql`${sql.ref(c)} = excluded.${sql.ref(c)}`))
  const onConflict = others.length ? sql`do update set ${assignments}` : sql`do nothing`
  await sql`insert into ${sql.table(table)} (${list(columns)})
    select ${list(columns)} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (${list(keys)}) ${onConflict}`.execute(openTx(ctx).db)
}

/** A CSV file beside the seed as rows; an empty cell is a null. */
export function readRows(file: URL): Record<string, string | null>[] {
  const rows: Record<string, string>[] = parse(fs.readFileSync(file), { columns: true })
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === '' ? null : cell]))
  )
}
