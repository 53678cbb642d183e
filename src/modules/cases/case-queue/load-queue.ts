import { type Ctx, may, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { listOffices } from '../../sector-offices/index.ts'
import { colleaguesOf } from '../assign-cases/colleagues-of.ts'
import type { CaseTables } from '../tables.ts'
import { atTheirDesk } from './at-their-desk.ts'
import { listCases, type QueueAsked } from './list-cases.ts'

/** The queue and what stands round it: filters one may choose from, saved views, and whom cases may be given to. */
export const loadQueue = async (ctx: Ctx, asked: QueueAsked) =>
  inTransaction(ctx, async (tx) => {
    const queue = await listCases(await atTheirDesk(tx), asked)
    const db = tables<CaseTables>(tx)
    const offices = await listOffices(tx)
    const sectors = offices.map(({ sectorCode: code, sector: name }) => ({ code, name }))
    const saved = await db
      .selectFrom('cases.saved_view')
      .where('official_id', '=', tx.actor.id)
      .orderBy('name')
      .select(['id', 'name', 'query'])
      .execute()
    return {
      ...queue,
      sectors,
      saved,
      colleagues: await colleaguesOf(tx, tx.actor.teams),
      mayWork: may(tx, 'case.work')
    }
  })
