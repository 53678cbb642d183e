import { z } from 'zod'
import { type AuditedEvent, type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Reaction } from '../../../platform/jobs/jobs.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { dayInWords } from '../../government/index.ts'
import { contactsToAsk } from '../review-pages/contacts-to-ask.ts'
import type { AccountTables } from '../tables.ts'

const Facts = z.object({ handOverId: z.string() })

/** After a hand-over is accepted: the business's first contact learns whom to ask from now on. Once, however often the step repeats. */
async function introduce(ctx: Ctx, event: AuditedEvent) {
  const { handOverId } = Facts.parse(event.facts)
  await inTransaction(ctx, async (tx) => {
    const found = await tables<AccountTables>(tx)
      .selectFrom('accounts.hand_over as h')
      .innerJoin('accounts.account_summary as a', 'a.id', 'h.account_id')
      .innerJoin('register.business_summary as b', 'b.id', 'a.business_id')
      .innerJoin('government.official_summary as taker', 'taker.id', 'h.to_id')
      .innerJoin('government.official_summary as giver', 'giver.id', 'h.from_id')
      .where('h.id', '=', handOverId)
      .where('h.tells_business', '=', true)
      .select([
        'a.id',
        'a.business_id',
        'b.name as business',
        'h.role_code',
        'h.on_day',
        'taker.name',
        'taker.email',
        'taker.body',
        'giver.name as giver'
      ])
      .executeTakeFirst()
    const [contact] = found ? await contactsToAsk(tx, found.business_id) : []
    if (!found || !contact?.email) return
    const place = found.role_code === 'lead' ? 'account manager' : 'deputy account manager'
    await queueMail(tx, {
      key: `hand-over-told:${handOverId}`,
      to: contact.email,
      subject: `Your ${place} from ${dayInWords(found.on_day)}`,
      body: `Dear ${contact.name},\n\nFrom ${dayInWords(found.on_day)}, ${found.name} (${found.body}) is the ${place} of ${found.business} for the whole of government, in place of ${found.giver}. ${found.name} has ${found.giver}’s notes, so you need not begin again: what we promised you stands.\n\nYou reach ${found.name} at ${found.email}.`,
      aboutId: found.id
    })
  })
}

export const tellBusiness: readonly Reaction[] = [
  {
    name: 'introduce-account-manager',
    on: 'account.hand-over-accepted',
    permissions: ['account.read', 'account.oversee'],
    run: introduce
  }
]
