import { type Ctx, tables } from '../../../platform/ctx.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { businessById } from '../../register/index.ts'
import type { AccountTables } from '../tables.ts'

/** A business is managed once, whoever in government does it. */
export async function theBusinessHasNoAccount(ctx: Ctx, businessId: string) {
  const business = await businessById(ctx, businessId)
  if (!business) throw new NotFound('This business')
  const found = await tables<AccountTables>(ctx)
    .selectFrom('accounts.account_summary')
    .where('business_id', '=', businessId)
    .where('status', '<>', 'ended')
    .select(['tier', 'lead'])
    .executeTakeFirst()
  if (found)
    throw new RuleBroken(
      'already-managed',
      `${business.name} is managed already: ${found.tier}, led by ${found.lead}`,
      'businessId'
    )
}
