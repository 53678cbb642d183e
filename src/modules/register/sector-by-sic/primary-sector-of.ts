import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { RegisterTables } from '../tables.ts'
import { keepSicMatches } from './keep-sic-matches.ts'

type Primary = { sector: string | null; frontier: string | null }

/** The sector these SIC codes put first, and its frontier industry where they tell; null when they say nothing. */
export async function primarySectorOf(ctx: Ctx, sicCodes: string[]): Promise<Primary> {
  if (sicCodes.length === 0) return { sector: null, frontier: null }
  await keepSicMatches(ctx, [sicCodes])
  const found = await tables<RegisterTables>(ctx)
    .selectFrom('register.sic_match')
    .select(['sector', 'frontier'])
    .where(sql<boolean>`sic_codes = ${sicCodes}::text[]`)
    .where('is_primary', '=', true)
    .executeTakeFirst()
  return found ?? { sector: null, frontier: null }
}
