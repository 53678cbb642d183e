import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { centralDesk } from '../../government/index.ts'
import type { SectorOfficeTables } from '../tables.ts'

/** How the public reaches the central desk, which answers for the service itself. */
export async function deskContact(ctx: Ctx): Promise<{ name: string; email: string | null; phone: string | null }> {
  return inTransaction(ctx, async (tx) => {
    const { id } = await centralDesk(tx)
    return tables<SectorOfficeTables>(tx)
      .selectFrom('government.team_summary')
      .where('id', '=', id)
      .select(['name', 'public_email as email', 'public_phone as phone'])
      .executeTakeFirstOrThrow()
  })
}
