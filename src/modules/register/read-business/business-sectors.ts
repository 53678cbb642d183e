import { type Ctx, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { RegisterTables } from '../tables.ts'

export type BusinessSector = {
  sector: string
  frontier: string | null
  frontiers: string[]
  sic: string | null
  prefix: string | null
  kind: string
  basis: string
  confidence: number
  primary: boolean
  note: string | null
  assertedBy: string | null
  assertedAt: Date | null
}

/** Every sector a business is in, primary first: what its SIC codes say and what people have said, with basis and confidence. */
export const businessSectors = async (ctx: Ctx, businessId: string): Promise<BusinessSector[]> =>
  inTransaction(ctx, async (tx) =>
    askTogether(
      tx,
      tables<RegisterTables>(tx)
        .selectFrom('register.business_sector')
        .select([
          'sector',
          'frontier',
          'frontiers',
          'sic',
          'prefix',
          'kind',
          'basis',
          'confidence',
          'is_primary as primary',
          'note',
          'asserted_by_name as assertedBy',
          'asserted_at as assertedAt'
        ])
        .where('business_id', '=', businessId)
        .orderBy('is_primary', 'desc')
        .orderBy('confidence', 'desc')
        .orderBy('sector'),
      { assertedAt: true }
    )
  )
