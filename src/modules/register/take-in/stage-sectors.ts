import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { keepSicMatches } from '../sector-by-sic/keep-sic-matches.ts'

/** Works out the sectors of every list of SIC codes that the staged rows bring and that was not met before. */
export async function stageSectors(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{
    codes: string[]
  }>`select distinct s.sic_codes as codes from staged s join verdict v on v.line = s.line
    where s.sic_codes <> '{}' and not exists (select from register.sic_list l where l.sic_codes = s.sic_codes)`.execute(
    openTx(ctx).db
  )
  await keepSicMatches(
    ctx,
    rows.map((row) => row.codes)
  )
}
