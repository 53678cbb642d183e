import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { RegisterTables } from '../tables.ts'

/**
 * A second person says that the e-mail address of a contact is theirs. Only then may whoever reads its mail see what their
 * firm raised with government: nobody opens that by an address they entered themselves.
 */
export async function confirmContact(ctx: Ctx, id: string): Promise<void> {
  demand(ctx, 'contact.keep')
  await inTransaction(ctx, async (tx) => {
    const found = await theContact(tx, id)
    somebodyElseEnteredIt(tx, found)
    const confirmed = await tables<RegisterTables>(tx)
      .updateTable('register.contact')
      .set({ confirmed_by: tx.actor.id, confirmed_by_name: tx.actor.name, confirmed_at: tx.now() })
      .where('id', '=', id)
      .where('confirmed_at', 'is', null)
      .executeTakeFirst()
    if (confirmed.numUpdatedRows !== 1n)
      throw new RuleBroken('contact-confirmed', `The address of ${found.name} is confirmed already`)
    await recordEvent(tx, 'contact.confirmed', found.business_id, { contact: id })
  })
}

async function theContact(ctx: Ctx, id: string) {
  const found = await tables<RegisterTables>(ctx)
    .selectFrom('register.contact')
    .select(['business_id', 'name', 'email', 'email_by'])
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('This person')
  return found
}

function somebodyElseEnteredIt(ctx: Ctx, { name, email, email_by }: Awaited<ReturnType<typeof theContact>>) {
  if (!email) throw new RuleBroken('contact-without-email', `Enter an e-mail address for ${name} first`)
  if (email_by === ctx.actor.id)
    throw new RuleBroken('own-contact', 'You entered this address. Somebody else confirms that it is theirs')
}
