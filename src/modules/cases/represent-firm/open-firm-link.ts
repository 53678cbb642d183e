import { audit } from '../../../platform/audit/audit.ts'
import { useLink } from '../../../platform/auth/links.ts'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { CaseTables } from '../tables.ts'

const DOOR = systemActor('front door', ['business.read'])

/** Uses a link up: the mailbox it was sent to is confirmed, and its firms' cases open to this visit for a day. */
export async function openFirmLink(ctx: Ctx, secret: string, visitHash: Buffer): Promise<void> {
  demand(ctx, 'case.raise')
  await inTransaction({ ...ctx, actor: DOOR }, async (tx) => {
    const id = await useLink(tx, secret, visitHash)
    const confirmed = await tables<CaseTables>(tx)
      .updateTable('cases.representative')
      .set({ confirmed_at: tx.now() })
      .where('id', '=', id)
      .executeTakeFirst()
    // A link to one case is not one to a firm: it stays unused, for the page it belongs to.
    if (confirmed.numUpdatedRows === 0n)
      throw new RuleBroken('link-used-or-expired', 'This link has been used or has run out. Ask for a new one')
    await audit(tx, 'representative.confirmed', id)
  })
}
