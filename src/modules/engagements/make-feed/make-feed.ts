import { z } from 'zod'
import { newSecret } from '../../../platform/auth/secrets.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

export const FeedInput = z.object({
  accountId: z
    .union([z.literal(''), z.uuid('Choose the account')])
    .optional()
    .transform((id) => id || undefined)
})

/** Makes a private address for a calendar program. It is told once; only its hash is kept, and its holder can end it. */
export async function makeFeed(ctx: Ctx, said: z.infer<typeof FeedInput>): Promise<{ secret: string }> {
  demand(ctx, 'engagement.read')
  const { secret, hash } = newSecret()
  await inTransaction(ctx, async (tx) => {
    const db = tables<EngagementTables>(tx)
    const account = said.accountId
      ? await db
          .selectFrom('accounts.account_summary as a')
          .innerJoin('register.business_summary as b', 'b.id', 'a.business_id')
          .where('a.id', '=', said.accountId)
          .select('b.name')
          .executeTakeFirst()
      : undefined
    if (said.accountId && !account) throw new RuleBroken('account-unknown', 'Choose the account', 'accountId')
    const id = await newId(tx)
    await db
      .insertInto('engagements.calendar_address')
      .values({
        id,
        token_hash: hash,
        official_id: ctx.actor.id,
        account_id: said.accountId ?? null,
        label: account ? `The account of ${account.name}` : 'What I take part in',
        made_at: tx.now(),
        revoked_at: null
      })
      .execute()
    await recordEvent(tx, 'calendar-address.made', id, {})
  })
  return { secret }
}
