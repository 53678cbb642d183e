import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { MinisterTables } from '../tables.ts'

export type QuarterOf = { department: string; slug: string; quarter: string; meetings: number }

/** What has been published, by department and quarter, with nil returns beside it. Every count is of what anybody may read. */
export async function loadTransparency(ctx: Ctx) {
  demand(ctx, 'meetings.find')
  return inTransaction(ctx, async (tx) => {
    const db = tables<MinisterTables>(tx)
    const quarters = await db
      .selectFrom('ministers.published_meeting as m')
      .innerJoin('government.body_summary as b', 'b.id', 'm.body_id')
      .where('m.quarter_from', 'is not', null)
      .groupBy(['b.slug', 'b.name', 'm.quarter_from'])
      .select(({ fn }) => ['b.slug', 'b.name', 'm.quarter_from', fn.countAll<string>().as('meetings')])
      .orderBy('m.quarter_from', 'desc')
      .orderBy('b.name')
      .execute()
    const all = await db
      .selectFrom('ministers.published_meeting')
      .select(({ fn }) => [
        fn.countAll<string>().as('meetings'),
        fn.count<string>('person_id').distinct().as('ministers')
      ])
      .executeTakeFirstOrThrow()
    const there = await db
      .selectFrom('ministers.attendance')
      .select(({ fn }) => [
        fn.countAll<string>().as('all'),
        fn.count<string>('business_id').distinct().filterWhere('match', '=', 'matched').as('businesses')
      ])
      .executeTakeFirstOrThrow()
    const nil = await db
      .selectFrom('ministers.nil_return')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
    return {
      quarters: quarters.map(
        ({ slug, name, quarter_from, meetings }): QuarterOf => ({
          department: name,
          slug,
          quarter: quarter_from ?? '',
          meetings: Number(meetings)
        })
      ),
      meetings: Number(all.meetings),
      ministers: Number(all.ministers),
      organisations: Number(there.all),
      businesses: Number(there.businesses),
      nil: Number(nil.n)
    }
  })
}
