import { z } from 'zod'
import { issueLink } from '../../../platform/auth/links.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { businessById } from '../../register/index.ts'
import { openCheckHref } from '../links.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theyLookAfterIt } from '../rules/they-look-after-it.ts'
import type { AccountTables } from '../tables.ts'

const LINK_DAYS = 28
const FEWEST_DAYS_BETWEEN = 60
const DAY = 86_400_000

export const SendCheck = z.object({
  name: z.string({ error: 'Enter their name' }).trim().min(1, 'Enter their name').max(120),
  email: z
    .string({ error: 'Enter their e-mail address' })
    .trim()
    .pipe(z.email('Enter an e-mail address in the correct format'))
})
export type SendCheck = z.infer<typeof SendCheck>

/** Asks somebody at the business three questions about the relationship, by a one-time link; not oftener than every two months. */
export async function sendCheck(ctx: Ctx, accountId: string, input: SendCheck): Promise<{ id: string }> {
  demand(ctx, 'account.keep')
  return inTransaction(ctx, (tx) => sendIt(tx, accountId, input))
}

async function sendIt(tx: Ctx, accountId: string, { name, email }: SendCheck): Promise<{ id: string }> {
  const account = await accountInHand(tx, accountId)
  await theyLookAfterIt(tx, accountId)
  await theyWereNotAskedOfLate(tx, accountId)
  const business = (await businessById(tx, account.business_id))?.name ?? 'your business'
  const lead = await leadOf(tx, accountId)
  const id = await newId(tx)
  await tables<AccountTables>(tx)
    .insertInto('accounts.relationship_check')
    .values({
      ...{ id, account_id: accountId, business, asked_name: name, asked_email: email },
      lead: lead.official,
      lead_email: lead.email,
      asked_by: tx.actor.id,
      asked_at: tx.now()
    })
    .execute()
  const link = `${tx.reactions.baseUrl}${openCheckHref(await issueLink(tx, id, 'relationship-check', LINK_DAYS))}`
  await queueMail(tx, {
    key: `relationship-check:${id}`,
    to: email,
    subject: 'Three questions about working with government',
    body: `Dear ${name},\n\n${lead.official} leads the relationship of ${business} with government. Three short questions ask how that goes for you. Your answers are read by the people who look after ${business}, and by the director they answer to.\n\n${link}\n\nThe link works once, for ${LINK_DAYS} days. You need not answer.`,
    aboutId: id
  })
  await recordEvent(tx, 'account.check-sent', accountId, { checkId: id })
  return { id }
}

async function theyWereNotAskedOfLate(ctx: Ctx, accountId: string) {
  const since = new Date(ctx.now().getTime() - FEWEST_DAYS_BETWEEN * DAY)
  const found = await tables<AccountTables>(ctx)
    .selectFrom('accounts.relationship_check')
    .select('id')
    .where('account_id', '=', accountId)
    .where('asked_at', '>', since)
    .executeTakeFirst()
  if (found)
    throw new RuleBroken(
      'asked-of-late',
      'They were asked in the last two months. Leave them in peace a while',
      'email'
    )
}

const leadOf = (ctx: Ctx, accountId: string) =>
  tables<AccountTables>(ctx)
    .selectFrom('accounts.team_member')
    .where('account_id', '=', accountId)
    .where('role_code', '=', 'lead')
    .where('is_current', '=', true)
    .select(['official', 'email'])
    .executeTakeFirstOrThrow()
