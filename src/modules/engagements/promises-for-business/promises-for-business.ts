import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { dayInWords } from '../../../platform/dates.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import { contributeToBusiness, type ShownLine, type SomebodyOfBusiness } from '../../register/index.ts'
import type { EngagementTables } from '../tables.ts'

const SHARED = systemActor('promises shared with firms', ['engagement.read'])
const SHOWN = 20

/**
 * What government promised the firm and agreed to show it. Anybody may say on a form that they write for a firm, so only an
 * address that the register keeps for one of its people opens this.
 */
const promisesFor = async (ctx: Ctx, who: SomebodyOfBusiness): Promise<ShownLine[]> =>
  actingAs(ctx, SHARED, async (tx) => {
    if (!(await weKnowThem(tx, who))) return []
    const rows = await tables<EngagementTables>(tx)
      .selectFrom('engagements.promise_summary')
      .where('business_id', '=', who.businessId)
      .where('shared_with_business', '=', true)
      .where('by_side', '=', 'government')
      .where('withdrawn_on', 'is', null)
      .orderBy('due_on', 'desc')
      .limit(SHOWN)
      .select(['id', 'words', 'due_on', 'kept_on', 'status'])
      .execute()
    return rows.map(({ id, words, due_on, kept_on, status }) => ({
      id,
      words,
      by: dayInWords(new Date(`${due_on}T12:00:00Z`)),
      state: kept_on ? (kept_on > due_on ? 'late' : 'kept') : status === 'overdue' ? 'late' : 'due'
    }))
  })

async function weKnowThem(tx: Ctx, { businessId, email }: SomebodyOfBusiness): Promise<boolean> {
  const known = await tables<EngagementTables>(tx)
    .selectFrom('register.contact_summary')
    .where('business_id', '=', businessId)
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .where('archived', '=', false)
    .select('id')
    .executeTakeFirst()
  return known !== undefined
}

export const showPromisesToBusiness = () => contributeToBusiness(promisesFor)
