import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { matchBusinesses } from '../../linkage/index.ts'
import type { MinisterTables } from '../tables.ts'

const SHOWN = 10

/** Names in published meetings that are likely to be a business and not sure to be, the most met first, with whom they may be and why. */
export async function organisationsInDoubt(ctx: Ctx) {
  demand(ctx, 'meetings.match')
  return inTransaction(ctx, async (tx) => {
    const db = tables<MinisterTables>(tx)
    const names = await db
      .selectFrom('ministers.attendance')
      .where('match', '=', 'in-review')
      .groupBy('organisation')
      .select(({ fn }) => [
        'organisation',
        fn.countAll<string>().as('meetings'),
        fn.max('probability').as('probability')
      ])
      .orderBy('meetings', 'desc')
      .orderBy('organisation')
      .limit(SHOWN)
      .execute()
    const left = await db
      .selectFrom('ministers.attendance')
      .where('match', '=', 'in-review')
      .select(({ fn }) => fn.count<string>('organisation').distinct().as('n'))
      .executeTakeFirstOrThrow()
    const results = await matchBusinesses(
      tx,
      names.map(({ organisation }) => ({ name: organisation.slice(0, 300) }))
    )
    return {
      left: Number(left.n),
      names: names.map(({ organisation, meetings }, at) => ({
        organisation,
        meetings: Number(meetings),
        candidates: (results[at]?.candidates ?? []).slice(0, 5)
      }))
    }
  })
}
