import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { londonDay, officialAtWork, remind } from '../../government/index.ts'
import { putOnTeam } from '../change-team/put-on-team.ts'
import { laterOf } from '../later-of.ts'
import { accountHref } from '../links.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import type { AccountTables } from '../tables.ts'

export const AnswerHandOver = z
  .object({
    answer: z.enum(['accepted', 'declined'], { error: 'Select yes or no' }),
    reason: z.string().trim().max(1000, 'Use 1,000 characters or fewer').default('')
  })
  .refine(({ answer, reason }) => answer === 'accepted' || reason !== '', { message: 'Say why not', path: ['reason'] })
export type AnswerHandOver = z.infer<typeof AnswerHandOver>

/**
 * The receiver of an account says yes or no. A yes moves the place on its day, with no day between; a no needs a reason and leaves
 * everything as it was. Whoever offered it hears either way.
 */
export async function answerHandOver(ctx: Ctx, handOverId: string, input: AnswerHandOver): Promise<void> {
  demand(ctx, 'account.keep')
  await inTransaction(ctx, (tx) => answerIt(tx, handOverId, input))
}

async function answerIt(tx: Ctx, handOverId: string, { answer, reason }: AnswerHandOver): Promise<void> {
  const offer = await offeredToThem(tx, handOverId)
  const account = await accountInHand(tx, offer.account_id)
  await tables<AccountTables>(tx)
    .updateTable('accounts.hand_over')
    .set({ answer, answered_at: tx.now(), answer_reason: reason || null })
    .where('id', '=', handOverId)
    .execute()
  if (answer === 'accepted') await move(tx, offer)
  const event = answer === 'accepted' ? 'account.hand-over-accepted' : 'account.hand-over-declined'
  await recordEvent(tx, event, account.id, { handOverId, role: offer.role_code, toId: offer.to_id })
  await remind(tx, {
    to: [offer.from_id, UUID.test(offer.offered_by) ? offer.offered_by : null],
    key: `hand-over-answered:${handOverId}`,
    words:
      answer === 'accepted'
        ? `${tx.actor.name} takes over your account`
        : `${tx.actor.name} cannot take over your account: ${reason}`,
    href: accountHref(account.id)
  })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function offeredToThem(ctx: Ctx, id: string) {
  const found = await tables<AccountTables>(ctx)
    .selectFrom('accounts.hand_over')
    .selectAll()
    .where('id', '=', id)
    .where('answer', 'is', null)
    .where(sql<boolean>`to_id::text = ${ctx.actor.id}`)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('A hand-over that waits for your answer')
  return found
}

/** The one ends as the other begins; a day that passed while it waited is today. */
async function move(ctx: Ctx, offer: Awaited<ReturnType<typeof offeredToThem>>) {
  const today = londonDay(ctx.now())
  const onDay = laterOf(offer.on_day, today)
  const ended = await sql<{
    until_on: string
  }>`update accounts.membership set until_on = greatest(${onDay}::date, from_on)
    where account_id = ${offer.account_id} and role_code = ${offer.role_code} and until_on is null returning until_on`.execute(
    openTx(ctx).db
  )
  const official = await officialAtWork(ctx, offer.to_id, 'answer')
  await putOnTeam(ctx, {
    accountId: offer.account_id,
    official,
    role: offer.role_code,
    fromOn: ended.rows[0]?.until_on ?? onDay
  })
}
