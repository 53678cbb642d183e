import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { RegisterTables } from '../tables.ts'
import { keepSicMatches } from './keep-sic-matches.ts'

/** The sector these SIC codes put first; null when they say nothing of sector. */
export async function primarySectorOf(ctx: Ctx, sicCodes: string[]): Promise<string | null> {
  if (sicCodes.length === 0) return null
  await keepSicMatches(ctx, [sicCodes])
  const found = await tables<RegisterTables>(ctx)
    .selectFrom('register.sic_match')
    .select('sector')
    .where(sql<boolean>`sic_codes = ${sicCodes}::text[]`)
    .where('is_primary', '=', true)
    .executeTakeFirst()
  return found?.sector ?? null
}
