import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { SectorOfficeTables } from '../tables.ts'
import type { SicRules } from './sector-of-sic.ts'

/** The classification and the choices made where it leaves one open, as they stand; read it once for a whole import. */
export const loadSicRules = async (ctx: Ctx): Promise<SicRules> =>
  inTransaction(ctx, async (tx) => {
    const db = tables<SectorOfficeTables>(tx)
    const prefixes = await db
      .selectFrom('sector_offices.sic_prefix as p')
      .leftJoin('sector_offices.frontier_industry as f', 'f.code', 'p.frontier_code')
      .orderBy('p.prefix')
      .orderBy('p.sector_code')
      .orderBy('f.position')
      .select([
        'p.prefix',
        'p.sector_code as sector',
        'p.frontier_code as frontier',
        'f.name as frontierName',
        'p.kind',
        'p.confidence'
      ])
      .execute()
    const choices = await db.selectFrom('sector_offices.sic_choice').selectAll().execute()
    const doubts = await db.selectFrom('sector_offices.sic_doubt').selectAll().execute()
    return {
      prefixes,
      choices: new Map(
        choices.map((row) => [row.prefix, { sector: row.sector_code, reason: row.reason, chosenBy: row.chosen_by }])
      ),
      doubts: new Map(doubts.map((row) => [row.sic_code, { confidence: row.confidence, reason: row.reason }]))
    }
  })
