import { type Ctx, tables } from '../../platform/ctx.ts'
import { askTogether } from '../../platform/db/ask-together.ts'
import { inTransaction } from '../../platform/db/in-transaction.ts'
import type { SectorOfficeTables } from './tables.ts'

/** Every sector with its frontier industries, in the order of the strategy. */
export const listFrontiers = async (ctx: Ctx) =>
  inTransaction(ctx, (tx) =>
    askTogether(
      tx,
      tables<SectorOfficeTables>(tx)
        .selectFrom('sector_offices.sector as s')
        .leftJoin('sector_offices.frontier_industry as f', 'f.sector_code', 's.code')
        .select(['s.code as sector', 's.name as sectorName', 'f.code', 'f.name'])
        .orderBy('s.position')
        .orderBy('f.position'),
      {}
    )
  )
