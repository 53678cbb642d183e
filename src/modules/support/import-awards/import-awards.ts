import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { matchBusinesses } from '../../linkage/index.ts'
import { recordEvent } from '../record-event.ts'
import type { SupportTables } from '../tables.ts'
import { type AwardRow, readAwards } from './read-awards.ts'

export const AwardsFile = z.object({
  source: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Name the source in small letters, digits and hyphens'),
  title: z.string().trim().min(3),
  asOf: z.iso.date(),
  text: z.string()
})

export type AwardsImported = {
  source: string
  rows: number
  linked: number
  set_aside: readonly { row: number; what: string; why: string }[]
}

const BATCH = 500
/** Below this a match is kept out of the ledger: it would give a firm money it never had. */
const LIKELY = 0.5

/** Brings in what one source says was given, in place of what it said before, links it to businesses and adds it up. */
export async function importAwards(ctx: Ctx, given: z.input<typeof AwardsFile>): Promise<AwardsImported> {
  demand(ctx, 'ledger.import')
  const { source, title, asOf, text } = AwardsFile.parse(given)
  const { rows, setAside } = readAwards(text)
  return inTransaction(ctx, async (tx) => {
    const db = tables<SupportTables>(tx)
    await db.deleteFrom('support.award').where('source', '=', source).execute()
    let linked = 0
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = await withBusinesses(tx, rows.slice(from, from + BATCH))
      linked += batch.filter(({ business_id }) => business_id).length
      await addRows(tx, source, batch)
    }
    await addUp(tx, source)
    const kept = { title, as_of_on: asOf, rows: rows.length, imported_at: ctx.now(), imported_by: ctx.actor.name }
    await db
      .insertInto('support.award_source')
      .values({ code: source, ...kept })
      .onConflict((conflict) => conflict.column('code').doUpdateSet(kept))
      .execute()
    await recordEvent(tx, 'ledger.imported', source, { rows: rows.length, linked, setAside: setAside.length })
    return { source, rows: rows.length, linked, set_aside: setAside }
  })
}

async function withBusinesses(ctx: Ctx, rows: readonly AwardRow[]) {
  const named = rows.filter(({ recipient }) => recipient)
  const results = await matchBusinesses(
    ctx,
    named.map(({ recipient, recipient_number, postcode }) => ({
      name: recipient ?? '',
      ...(recipient_number ? { number: recipient_number } : {}),
      ...(postcode ? { postcode } : {})
    }))
  )
  const best = new Map(named.map((row, at) => [row, results[at]?.candidates[0]]))
  return rows.map((row) => {
    const match = best.get(row)
    const likely = match && match.probability >= LIKELY ? match : undefined
    return { ...row, business_id: likely?.businessId ?? null, probability: likely?.probability ?? null }
  })
}

async function addRows(ctx: Ctx, source: string, rows: readonly object[]) {
  const text = JSON.stringify(rows.map((row) => ({ ...row, source })))
  await sql`insert into support.award (source, source_key, kind, sector, region, body_name, amount, currency, year, awarded_on,
      recipient, recipient_number, postcode, scheme_name, counts_as_mfa, business_id, probability, result, result_source)
    select source, source_key, kind, sector, region, body_name, amount, currency, year, awarded_on,
      recipient, recipient_number, postcode, scheme_name, counts_as_mfa, business_id, probability, result, result_source
    from jsonb_populate_recordset(null::support.award, ${text}::jsonb)`.execute(openTx(ctx).db)
}

/** Adds one source up again by every dimension; the other sources' sums are not touched. */
async function addUp(ctx: Ctx, source: string): Promise<void> {
  const { db } = openTx(ctx)
  await sql`delete from support.award_cube where source = ${source}`.execute(db)
  await sql`insert into support.award_cube (source, kind, sector, region, body_name, year, currency, awards, amount, linked)
    select source, kind, sector, region, body_name, year, currency, count(*), sum(amount), count(business_id)
    from support.award where source = ${source}
    group by source, kind, sector, region, body_name, year, currency`.execute(db)
}
