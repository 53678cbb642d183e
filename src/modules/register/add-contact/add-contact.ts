import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { recordEvent } from '../record-event.ts'
import { saidBy } from '../said-by.ts'
import type { RegisterTables } from '../tables.ts'
import { theBusiness } from '../the-business.ts'
import { AddContact } from './add-contact.schema.ts'
import { nobodyElseHasTheEmail } from './nobody-else-has-the-email.ts'
import { onlyOneIsAskedFirst } from './only-one-is-asked-first.ts'

/** Adds a person at a business. An e-mail address names one person within a business; the same may work at another. */
export async function addContact(ctx: Ctx, businessId: string, given: AddContact): Promise<{ id: string }> {
  demand(ctx, 'contact.keep')
  const { name, role, email, phone, note, first } = AddContact.parse(given)
  return inTransaction(ctx, async (tx) => {
    const business = await theBusiness(tx, businessId)
    await nobodyElseHasTheEmail(tx, business.id, email)
    if (first) await onlyOneIsAskedFirst(tx, business.id)
    const { id } = await tables<RegisterTables>(tx)
      .insertInto('register.contact')
      .values({
        business_id: business.id,
        name,
        role: role || null,
        email: email || null,
        email_by: email ? tx.actor.id : null,
        phone: phone || null,
        note: note || null,
        is_first: first,
        ...saidBy(tx),
        changed_at: tx.now()
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordEvent(tx, 'contact.added', business.id, { contact: id })
    return { id }
  })
}
