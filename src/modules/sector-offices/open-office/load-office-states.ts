import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../../government/index.ts'
import { listOffices } from '../list-offices/list-offices.ts'
import type { SectorOfficeTables } from '../tables.ts'

export type OfficeStates = Awaited<ReturnType<typeof loadOfficeStates>>

/** Every office with its state, and the front desks of today that serve none yet or this one. */
export async function loadOfficeStates(ctx: Ctx) {
  demand(ctx, 'office.open')
  return inTransaction(ctx, async (tx) => {
    const today = londonDay(tx.now())
    const offices = await listOffices(tx)
    const desks = await tables<SectorOfficeTables>(tx)
      .selectFrom('government.team_summary')
      .where('kind', '=', 'front-desk')
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
      .orderBy('name')
      .select(['id', 'name', 'body'])
      .execute()
    const serving = new Map(offices.flatMap((one) => (one.frontDeskTeamId ? [[one.frontDeskTeamId, one.id]] : [])))
    return { offices, desks: desks.map((desk) => ({ ...desk, serves: serving.get(desk.id) ?? null })) }
  })
}
