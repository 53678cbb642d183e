import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { conflictIn } from '../identity/conflict-in.ts'
import { loadIdentity } from '../identity/load-identity.ts'
import { MergeBusinesses } from '../merge-businesses/merge-businesses.schema.ts'
import { sayApart } from './say-apart.ts'

/** Says that two businesses are two, however alike: no merge, link or run makes them one until somebody lifts it. */
export async function setApart(ctx: Ctx, businessId: string, given: MergeBusinesses): Promise<void> {
  demand(ctx, 'business.merge')
  const { otherId, reason } = MergeBusinesses.parse(given)
  await inTransaction(ctx, async (tx) => {
    const { identity, members } = await loadIdentity(tx, [businessId, otherId])
    if (!members.has(businessId) || !members.has(otherId)) throw new NotFound('This business')
    if (businessId === otherId || conflictIn({ ...identity, same: [], different: [], apart: [[businessId, otherId]] }))
      throw new RuleBroken('apart-merged', 'They are one business now. Undo their merge instead', 'otherId')
    await sayApart(tx, businessId, otherId, reason)
    await audit(tx, 'business.set-apart', businessId, { otherId, reason })
    await audit(tx, 'business.set-apart', otherId, { otherId: businessId, reason })
  })
}
