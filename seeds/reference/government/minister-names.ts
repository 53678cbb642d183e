import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../src/platform/ctx.ts'
import { readRows, upsertRows } from '../places/upsert-rows.ts'

/** What people were called when, where that changed: who sat as Francis Maude became Lord Maude of Horsham. */
export const ministerNames = {
  name: 'names ministers went by',
  async run(ctx: Ctx) {
    const known = await sql<{ id: string; source_key: string }>`select id, source_key from government.person`.execute(
      openTx(ctx).db
    )
    const ids = new Map(known.rows.map((row) => [row.source_key, row.id]))
    const names = readRows(new URL('minister-names.csv', import.meta.url)).flatMap((row) => {
      const id = ids.get(`parliament:${row.parliament_id}`)
      return id ? [{ person_id: id, name: row.name ?? '', from_on: row.from_on ?? null, to_on: row.to_on ?? null }] : []
    })
    await upsertRows(ctx, 'government.person_name', ['person_id', 'name'], names)
  }
}
