import { sql } from 'kysely'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, openTx, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import type { RepresentedFirm } from '../../register/index.ts'
import type { CaseTables } from '../tables.ts'

const DOOR = systemActor('front door', ['business.read'])

/** For whom this visit speaks now: `cases.firms_represented()` decides, and the register says as which contact of each. */
export const firmsOfVisit = async (ctx: Ctx): Promise<RepresentedFirm[]> =>
  inTransaction(ctx, async (tx) => {
    const { rows } = await sql<{ firms: string[] }>`select to_json(cases.firms_represented()) as firms`.execute(
      openTx(tx).db
    )
    const firms = rows[0]?.firms ?? []
    if (firms.length === 0) return []
    return actingAs(tx, DOOR, (door) =>
      tables<CaseTables>(door)
        .selectFrom('cases.representative as r')
        .innerJoin('register.contact_summary as c', (join) =>
          join.on(sql<boolean>`lower(c.email) = r.email and c.confirmed and not c.archived`)
        )
        .innerJoin('register.business_summary as b', 'b.id', 'c.business_id')
        .where('c.business_id', 'in', firms)
        .where('r.id', 'in', [...tx.actor.grants])
        .where('r.confirmed_at', 'is not', null)
        .orderBy('b.name')
        .select(['c.business_id as businessId', 'b.name as business', 'c.id as contactId', 'c.name'])
        .execute()
    )
  })
