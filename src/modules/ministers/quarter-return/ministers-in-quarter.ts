import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { Quarter } from '../read-file/quarter-of.ts'
import type { MinisterTables } from '../tables.ts'

/** Everybody who was a minister of the department on any day of the quarter, under the post they held: a reshuffle leaves nobody out. */
export async function ministersInQuarter(ctx: Ctx, bodyId: string, quarter: Quarter) {
  const rows = await appointmentsIn(ctx, bodyId, quarter)
  const first = rows.filter((row, at) => rows.findIndex(({ person_id }) => person_id === row.person_id) === at)
  return first.map(({ person_id, minister, post }) => ({ personId: person_id, name: `${post}, ${minister}` }))
}

const appointmentsIn = (ctx: Ctx, bodyId: string, { from, to }: Quarter) =>
  tables<MinisterTables>(ctx)
    .selectFrom('government.appointment_on_day')
    .select(['person_id', 'minister', 'post', 'from_on'])
    .where('body_id', '=', bodyId)
    .where('from_on', '<=', to)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', from)]))
    .orderBy('from_on')
    .orderBy('minister')
    .execute()
