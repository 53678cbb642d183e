import { z } from 'zod'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { findCase } from '../find-case.ts'
import { ContactName, ContactPhone } from '../raise-case/raise-case.schema.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { theLinkIsOpen } from '../the-link-is-open.ts'

const DESK = systemActor('front door', ['case.work', 'case.read-all'])

export const CorrectContactInput = z.object({
  name: ContactName,
  phone: z.preprocess((value) => (value === '' ? undefined : value), ContactPhone.optional())
})

/**
 * The business puts right who we speak to. The e-mail address is what opens the case, so it is changed by the desk, which
 * asks first; what was there before stays in the audit trail.
 */
export async function correctContact(
  ctx: Ctx,
  reference: string,
  { name, phone }: z.infer<typeof CorrectContactInput>
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await findCase(tx, reference)
    theLinkIsOpen(tx, found)
    await actingAs(tx, DESK, (desk) =>
      tables<CaseTables>(desk)
        .updateTable('cases.case')
        .set({ contact_name: name, contact_phone: phone ?? null })
        .where('id', '=', found.id)
        .execute()
    )
    await recordEvent(tx, 'case.contact-corrected', found.id, { before: found.contact_name, name })
  })
}
