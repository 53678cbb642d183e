import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay, remind } from '../../government/index.ts'
import { contactDue } from '../account-page/account-picture.ts'
import { accountHref } from '../links.ts'
import { signalsOf } from '../signals/account-signals.ts'
import type { AccountTables } from '../tables.ts'

/**
 * Each morning: rings for lead and deputy when an account has gone without contact for longer than its tier allows; once
 * for each silence. No day is named, since the last contact may be one that its reader does not need to know of.
 */
export async function sendColdReminders(ctx: Ctx): Promise<number> {
  demand(ctx, 'account.read')
  return inTransaction(ctx, (tx) => ringForCold(tx, londonDay(tx.now())))
}

async function ringForCold(tx: Ctx, today: string): Promise<number> {
  const accounts = await tables<AccountTables>(tx)
    .selectFrom('accounts.account_summary as a')
    .innerJoin('register.business_summary as b', 'b.id', 'a.business_id')
    .where('a.status', '=', 'active')
    .select(['a.id', 'a.business_id', 'a.contact_every_days', 'a.started_on', 'a.lead_id', 'a.deputy_id', 'b.name'])
    .execute()
  const signals = await signalsOf(
    tx,
    accounts.map(({ business_id }) => business_id)
  )
  const cold = accounts.filter((account) => {
    const signal = signals.get(account.business_id)
    return contactDue({ account, signal, today }).state === 'overdue'
  })
  for (const account of cold)
    await remind(tx, {
      to: [account.lead_id, account.deputy_id],
      key: `account-cold:${account.id}:${signals.get(account.business_id)?.lastContactOn ?? account.started_on}`,
      words: `Going cold: ${account.name}. It is time somebody was in touch`,
      href: accountHref(account.id)
    })
  if (cold.length) await audit(tx, 'accounts.brought-up', 'accounts', { day: today, accounts: cold.length })
  return cold.length
}
