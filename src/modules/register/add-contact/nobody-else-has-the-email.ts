import { type Ctx, tables } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { RegisterTables } from '../tables.ts'

/** Within a business an e-mail address names one person, so that a meeting or a reply finds the right one. */
export async function nobodyElseHasTheEmail(ctx: Ctx, businessId: string, email: string | undefined, but?: string) {
  if (!email) return
  const held = await tables<RegisterTables>(ctx)
    .selectFrom('register.contact')
    .select(['id', 'name'])
    .where('business_id', '=', businessId)
    .where((eb) => eb(eb.fn('lower', ['email']), '=', email.toLowerCase()))
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (held && held.id !== but)
    throw new RuleBroken('contact-email-held', `${email} is already ${held.name}’s at this business`, 'email')
}
