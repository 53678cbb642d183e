import { type Ctx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import type { EngagementTables } from '../tables.ts'

/** Whether an address is of a domain whose calendars we hear. That its sender is who it says, the mail gateway has checked. */
export async function isTrustedSender(ctx: Ctx, from: string): Promise<boolean> {
  const parts = domainsOf(from)
  const trusted = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.trusted_domain')
    .where('domain', 'in', parts.length ? parts : [''])
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', londonDay(ctx.now()))]))
    .select('domain')
    .executeTakeFirst()
  return trusted !== undefined
}

/** `a@mail.office.example` is of that domain and of each one above it. */
function domainsOf(address: string): string[] {
  const domain = address.toLowerCase().split('@').at(-1) ?? ''
  return domain.split('.').map((_, at, all) => all.slice(at).join('.'))
}
