import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type NationCode, placeOf } from './place-of.ts'
import { readPostcode } from './read-postcode.ts'

/** Areas with addresses on both sides of a border, whatever the list of districts says: a district is given whole to one side. */
const ACROSS_A_BORDER = ['CA', 'CH', 'DG', 'GL', 'HR', 'LD', 'LL', 'NE', 'NP', 'SY', 'TD']
const NEIGHBOURS: Readonly<Record<NationCode, readonly NationCode[]>> = {
  england: ['scotland', 'wales'],
  scotland: ['england'],
  wales: ['england'],
  'northern-ireland': []
}

/**
 * Whether an address with this postcode can be in the nation somebody named. Only what is certain is denied: a place that is not known,
 * and an area on the border with that nation, may be.
 */
export async function mayLieIn(ctx: Ctx, text: string, nation: NationCode): Promise<boolean> {
  const area = readPostcode(text)?.area
  const place = await placeOf(ctx, text)
  if (!area || !place?.nation || place.nation === nation) return true
  if (ACROSS_A_BORDER.includes(area) && NEIGHBOURS[place.nation].includes(nation)) return true
  const there = await inTransaction(ctx, (tx) =>
    askTogether(
      tx,
      sql<{
        n: number
      }>`select 1 as n from government.postcode_district where area = ${area} and nation_code = ${nation} limit 1`,
      {}
    )
  )
  return there.length > 0
}
