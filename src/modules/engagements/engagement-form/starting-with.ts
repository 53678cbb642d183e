import type { Ctx } from '../../../platform/ctx.ts'
import { businessById } from '../../register/index.ts'

/** What a form begins with when it is opened from a business: its name and number, as one would type them. */
export async function startingWith(ctx: Ctx, businessId: string): Promise<{ businesses: string }> {
  const business = businessId ? await businessById(ctx, businessId) : undefined
  if (!business) return { businesses: '' }
  return { businesses: business.number ? `${business.name} (${business.number})` : business.name }
}
