import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { placeOf } from '../../government/index.ts'

/** Puts the region beside each district that rows to be written name, in a temporary table `staged_region`. */
export async function stageRegions(ctx: Ctx): Promise<void> {
  const { db, session } = openTx(ctx)
  await session.exec(`create temp table staged_region (district text primary key, region_code text) on commit drop`)
  const { rows } = await sql<{
    district: string
  }>`select distinct s.district from staged s join verdict v on v.line = s.line where s.district is not null`.execute(
    db
  )
  const found: { district: string; region_code: string | null }[] = []
  for (const { district } of rows)
    found.push({ district, region_code: (await placeOf(ctx, district))?.region?.code ?? null })
  await sql`insert into staged_region select * from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as r (district text, region_code text)`.execute(
    db
  )
}
