import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { CaseTables } from '../tables.ts'

/** Whether an address, in small letters, is that of a contact of any business: confirmed by two people and not archived. */
export async function isContactNow(ctx: Ctx, address: string): Promise<boolean> {
  const found = await tables<CaseTables>(ctx)
    .selectFrom('register.contact_summary')
    .where(sql<string>`lower(email)`, '=', address)
    .where('archived', '=', false)
    .where('confirmed', '=', true)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}
