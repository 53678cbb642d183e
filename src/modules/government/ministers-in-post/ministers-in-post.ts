import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../london-day.ts'
import type { GovernmentTables } from '../tables.ts'

export type MinisterInPost = {
  minister: string
  post: string
  body: string
  bodySlug: string
  from: string
  asOf: string
  source: string
}

// Secretaries of state first, then the rest by rank; whips and unpaid posts last.
const RANKS = ['PM', 'DPM', 'SoS', 'MoS', 'PUSS', 'Parl. lead.', 'Parl.']

/** Who holds each ministerial post of these bodies today, most senior first, with the date to which the source vouches for it. */
export async function ministersInPost(ctx: Ctx, bodyIds: readonly string[]): Promise<MinisterInPost[]> {
  if (bodyIds.length === 0) return []
  const today = londonDay(ctx.now())
  const rows = await inTransaction(ctx, (tx) =>
    tables<GovernmentTables>(tx)
      .selectFrom('government.minister_in_post')
      .where('body_id', 'in', bodyIds)
      .where('from_on', '<=', today)
      .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', today)]))
      .orderBy('minister')
      .selectAll()
      .execute()
  )
  return rows
    .sort(
      (a, b) =>
        bodyIds.indexOf(a.body_id) - bodyIds.indexOf(b.body_id) ||
        RANKS.indexOf(a.rank ?? '') - RANKS.indexOf(b.rank ?? '')
    )
    .map((row) => ({
      minister: row.minister,
      post: row.post,
      body: row.body,
      bodySlug: row.body_slug,
      from: row.from_on,
      asOf: row.as_of,
      source: row.source
    }))
}
