import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { AddContact } from '../add-contact/add-contact.schema.ts'
import { nobodyElseHasTheEmail } from '../add-contact/nobody-else-has-the-email.ts'
import { onlyOneIsAskedFirst } from '../add-contact/only-one-is-asked-first.ts'
import { recordEvent } from '../record-event.ts'
import type { RegisterTables } from '../tables.ts'

/** Changes what is kept of a person at a business; of somebody archived nothing is changed. */
export async function changeContact(ctx: Ctx, id: string, given: AddContact): Promise<void> {
  demand(ctx, 'contact.keep')
  const { name, role, email, phone, note, first } = AddContact.parse(given)
  await inTransaction(ctx, async (tx) => {
    const before = await theContact(tx, id)
    await nobodyElseHasTheEmail(tx, before.business_id, email, id)
    if (first && !before.is_first) await onlyOneIsAskedFirst(tx, before.business_id)
    const after = {
      name,
      role: role || null,
      email: email || null,
      phone: phone || null,
      note: note || null,
      is_first: first
    }
    await tables<RegisterTables>(tx)
      .updateTable('register.contact')
      .set({ ...after, ...(after.email === before.email ? {} : anotherAddress(tx)), changed_at: tx.now() })
      .where('id', '=', id)
      .execute()
    // Which parts changed, not what they held: the trail is for ever, and these are people.
    const changed = Object.entries(after).flatMap(([part, value]) => (beforeOf(before, part) === value ? [] : part))
    await recordEvent(tx, 'contact.changed', before.business_id, { contact: id, changed })
  })
}

/** Another address is to be confirmed anew, and not by whoever entered it. */
const anotherAddress = ({ actor }: Ctx) => ({
  email_by: actor.id,
  confirmed_by: null,
  confirmed_by_name: null,
  confirmed_at: null
})

async function theContact(ctx: Ctx, id: string) {
  const found = await tables<RegisterTables>(ctx)
    .selectFrom('register.contact')
    .select(['business_id', 'name', 'role', 'email', 'phone', 'note', 'is_first', 'archived_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound('This person')
  if (found.archived_at) throw new RuleBroken('contact-archived', `${found.name} is archived. Add them again instead`)
  return found
}

const beforeOf = (before: object, part: string): unknown => new Map(Object.entries(before)).get(part)
