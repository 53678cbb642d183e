import { z } from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { ContactEmail } from '../raise-case/raise-case.schema.ts'
import type { CaseTables } from '../tables.ts'
import { isContactNow } from './is-contact-now.ts'

export const AskForFirmLinkInput = z.object({ email: ContactEmail })

const DOOR = systemActor('front door', ['business.read'])

/**
 * Sends a one-time link to somebody who is a contact of a business today. Whether an address is one is never told: the
 * answer is the same, so nobody can find out who speaks for whom.
 */
export async function askForFirmLink(ctx: Ctx, { email }: z.infer<typeof AskForFirmLinkInput>): Promise<void> {
  demand(ctx, 'case.raise')
  const address = email.toLowerCase()
  await inTransaction({ ...ctx, actor: DOOR }, async (tx) => {
    // One line in the trail either way, so that the time it takes tells nothing, and guessing leaves a trace.
    if (!(await isContactNow(tx, address))) return audit(tx, 'link.asked-in-vain', 'firm')
    const { id } = await tables<CaseTables>(tx)
      .insertInto('cases.representative')
      .values({ email: address, asked_at: tx.now(), confirmed_at: null })
      .onConflict((same) => same.column('email').doUpdateSet({ asked_at: tx.now() }))
      .returning('id')
      .executeTakeFirstOrThrow()
    await audit(tx, 'representative.link-asked', id)
  })
}
