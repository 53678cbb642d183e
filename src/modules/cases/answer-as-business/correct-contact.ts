import { z } from 'zod'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { heldForBusiness } from '../held-for-business.ts'
import { ContactName, ContactPhone } from '../raise-case/raise-case.schema.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'

const DESK = systemActor('front door', ['case.work', 'case.read-all'])

export const CorrectContactInput = z.object({
  name: ContactName,
  phone: z.preprocess((value) => (value === '' ? undefined : value), ContactPhone.optional())
})

/**
 * The business puts right who we speak to. The e-mail address is what opens the case, so it is changed by the desk, which
 * asks first. The trail says which part changed and not what it held: it is for ever, and these are people.
 */
export async function correctContact(
  ctx: Ctx,
  reference: string,
  { name, phone }: z.infer<typeof CorrectContactInput>
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await heldForBusiness(tx, reference)
    await actingAs(tx, DESK, (desk) =>
      tables<CaseTables>(desk)
        .updateTable('cases.case')
        .set({ contact_name: name, contact_phone: phone ?? null })
        .where('id', '=', found.id)
        .execute()
    )
    const changed = [
      ...(found.contact_name === name ? [] : ['name']),
      ...(found.contact_phone === (phone ?? null) ? [] : ['phone'])
    ]
    await recordEvent(tx, 'case.contact-corrected', found.id, { changed })
  })
}
