import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { placeOf } from '../../government/index.ts'

type Place = { district: string; town: string | null; region_code: string | null }

/** Puts town and region beside each district that rows to be written name, in a temporary table `staged_region`. */
export async function stageRegions(ctx: Ctx): Promise<void> {
  const { db, session } = openTx(ctx)
  await session.exec(
    'create temp table staged_region (district text primary key, town text, region_code text) on commit drop'
  )
  const { rows } = await sql<{
    district: string
  }>`select distinct s.district from staged s join verdict v on v.line = s.line
    where s.district is not null`.execute(db)
  const places: Place[] = []
  for (const { district } of rows) {
    const place = await placeOf(ctx, district)
    places.push({ district, town: place?.town ?? null, region_code: place?.region?.code ?? null })
  }
  await sql`insert into staged_region (district, town, region_code) select district, town, region_code
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p (district text, town text, region_code text)`.execute(
    db
  )
}
