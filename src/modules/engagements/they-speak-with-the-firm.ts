import type { Ctx } from '../../platform/ctx.ts'
import { accountOf } from '../accounts/index.ts'
import type { FoundEngagement } from './find-engagement.ts'
import { isTheirsToChange, itsPeopleChangeIt } from './its-people-change-it.ts'

/** Whoever may change a meeting speaks with the firm about it, and so may the lead and the deputy of the firm’s account. */
export async function theySpeakWithTheFirm(ctx: Ctx, found: FoundEngagement, businessId: string): Promise<void> {
  if (await isTheirsToChange(ctx, found)) return
  const account = await accountOf(ctx, businessId)
  if (account && [account.lead_id, account.deputy_id].includes(ctx.actor.id)) return
  await itsPeopleChangeIt(ctx, found)
}
