import { sql } from 'kysely'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { recordEvent } from '../record-event.ts'
import type { RegisterTables } from '../tables.ts'
import { fileUnusable, MOST_PROBLEMS } from '../take-in/file-problems.ts'
import { stageRegions } from '../take-in/stage-regions.ts'
import { stageSectors } from '../take-in/stage-sectors.ts'
import { type EmployersResult, ImportLargeEmployers } from './import-large-employers.schema.ts'
import { CREATE_STAGED } from './read-employer.ts'
import { stagedEmployers } from './staged-employers.ts'

const SOURCE = 'gender-pay-gap'

/**
 * Brings in the returns of large employers: how many people work there, and those businesses that no register has brought
 * yet. What another register owns stays as it is; the public sector is kept out. Bringing it in again changes nothing.
 */
export async function importLargeEmployers(
  ctx: Ctx,
  chunks: AsyncIterable<Uint8Array>,
  given: ImportLargeEmployers
): Promise<EmployersResult> {
  demand(ctx, 'register.import')
  const { fileName, asOf } = ImportLargeEmployers.parse(given)
  return inTransaction(ctx, async (tx) => {
    const { session } = openTx(tx)
    const count = { rows: 0, publicSector: 0 }
    await session.exec(CREATE_STAGED)
    await session.copyIn('copy staged from stdin', stagedEmployers(chunks, ctx.now(), count))
    await session.exec('create index on staged (line); analyze staged (number, district)')
    await refuseRepeats(tx)
    await compare(tx, asOf)
    await stageRegions(tx)
    await stageSectors(tx)
    const banded = await giveBands(tx, asOf)
    const added = await addEmployers(tx, asOf)
    await session.exec('drop table staged, verdict, staged_region; select register.take_stock()')
    const result = { ...count, added, banded, unchanged: count.rows - count.publicSector - added - banded }
    await keepRun(tx, fileName, asOf, result)
    return result
  })
}

async function refuseRepeats(ctx: Ctx) {
  const { rows } = await sql<{ number: string; first: number; again: number }>`
    select number, min(line) as first, max(line) as again from staged where number is not null group by number having count(*) > 1
    order by max(line) limit ${MOST_PROBLEMS}`.execute(openTx(ctx).db)
  if (rows.length === 0) return
  throw fileUnusable(
    rows.map(({ number, first, again }) => ({
      line: again,
      column: 'CompanyNumber',
      words: `${number} was already on line ${first}`
    }))
  )
}

/** A return without a number is known again by its name and postcode. */
async function compare(ctx: Ctx, asOf: string) {
  const { db, session } = openTx(ctx)
  await sql`create temp table verdict on commit drop as
    select s.line, coalesce(b.id, s.id) as business_id, b.id is null as is_new
    from staged s left join register.business b
      on b.number = s.number or (s.number is null and b.number is null and b.source = ${sql.lit(SOURCE)}
        and b.folded = s.folded and b.postcode is not distinct from s.postcode)
    where b.id is null or (s.employee_band is not null and s.employee_band is distinct from b.employee_band
      and coalesce(b.employee_band_on, '-infinity') <= ${sql.lit(asOf)}::date)`.execute(db)
  await session.exec('create index on verdict (line); analyze verdict')
}

async function giveBands(ctx: Ctx, asOf: string): Promise<number> {
  const done = await sql`update register.business b
    set employee_band = s.employee_band, employee_band_source = ${SOURCE}, employee_band_on = ${asOf}::date, changed_at = ${ctx.now()}::timestamptz
    from staged s join verdict v on v.line = s.line where b.id = v.business_id and not v.is_new`.execute(openTx(ctx).db)
  return Number(done.numAffectedRows ?? 0)
}

async function addEmployers(ctx: Ctx, asOf: string): Promise<number> {
  const { db } = openTx(ctx)
  const done =
    await sql`insert into register.business (id, kind, number, name, folded, core, joined, status, address_lines, town, postcode, district, region_code,
      employee_band, employee_band_source, employee_band_on, sic_codes, primary_sector, primary_frontier, source, source_on, is_open, recorded_at, changed_at)
    select s.id, s.kind, s.number, s.name, s.folded, s.core, s.joined, 'not-known',
      array(select part from unnest(s.address_lines) part where lower(part) is distinct from lower(r.town)), r.town, s.postcode, s.district, r.region_code,
      s.employee_band, case when s.employee_band is not null then ${SOURCE} end, case when s.employee_band is not null then ${asOf}::date end,
      s.sic_codes, m.sector, m.frontier, ${SOURCE}, ${asOf}::date, true, ${ctx.now()}::timestamptz, ${ctx.now()}::timestamptz
    from staged s join verdict v on v.line = s.line and v.is_new left join staged_region r on r.district = s.district
      left join register.sic_match m on m.sic_codes = s.sic_codes and m.is_primary`.execute(db)
  await sql`insert into register.other_name (business_id, kind, position, name, folded, core, joined, until_on, source, is_open)
    select s.id, 'previous', 100, s.earlier_name, s.earlier_folded, s.earlier_core, s.earlier_joined, null, ${SOURCE}, true
    from staged s join verdict v on v.line = s.line and v.is_new where s.earlier_name is not null`.execute(db)
  return Number(done.numAffectedRows ?? 0)
}

async function keepRun(ctx: Ctx, fileName: string, asOf: string, { rows, added, banded, unchanged }: EmployersResult) {
  const counts = { rows, added, changed: banded, unchanged, closed: 0 }
  const { id } = await tables<RegisterTables>(ctx)
    .insertInto('register.import_run')
    .values({
      source: SOURCE,
      file_name: fileName,
      as_of_on: asOf,
      whole_register: false,
      ...counts,
      started_at: ctx.now(),
      finished_at: ctx.now(),
      run_by: ctx.actor.id
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(ctx, 'register.imported', id, { source: SOURCE, file: fileName, asOf, ...counts })
}
