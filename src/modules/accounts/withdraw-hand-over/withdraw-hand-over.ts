import { z } from 'zod'
import { type Ctx, demand, may, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict, NotAllowed, NotFound } from '../../../platform/errors.ts'
import { remind } from '../../government/index.ts'
import { handOversHref } from '../links.ts'
import { recordEvent } from '../record-event.ts'
import type { AccountTables } from '../tables.ts'

export const WithdrawHandOver = z.object({
  reason: z.string({ error: 'Say why' }).trim().min(5, 'Say why').max(1000, 'Use 1,000 characters or fewer')
})
export type WithdrawHandOver = z.infer<typeof WithdrawHandOver>

/**
 * Takes back an offer nobody has answered, so that the place can be offered to somebody who can: whoever offered it, whoever holds
 * the place, or a director.
 */
export async function withdrawHandOver(ctx: Ctx, handOverId: string, input: WithdrawHandOver): Promise<void> {
  demand(ctx, 'account.keep')
  const { reason } = WithdrawHandOver.parse(input)
  await inTransaction(ctx, (tx) => takeItBack(tx, handOverId, reason))
}

async function takeItBack(tx: Ctx, id: string, reason: string): Promise<void> {
  const offer = await offerOf(tx, id)
  itIsTheirsToWithdraw(tx, offer)
  const { numUpdatedRows } = await tables<AccountTables>(tx)
    .updateTable('accounts.hand_over')
    .set({ answer: 'withdrawn', answered_at: tx.now(), answer_reason: reason })
    .where('id', '=', id)
    .where('answer', 'is', null)
    .executeTakeFirst()
  if (Number(numUpdatedRows) !== 1) throw new Conflict('This hand-over was answered already')
  await recordEvent(tx, 'account.hand-over-withdrawn', offer.account_id, {
    handOverId: id,
    role: offer.role_code,
    toId: offer.to_id
  })
  await remind(tx, {
    to: [offer.to_id],
    key: `hand-over-withdrawn:${id}`,
    words: `${tx.actor.name} no longer asks you to take over an account: ${reason}`,
    href: handOversHref()
  })
}

async function offerOf(ctx: Ctx, id: string) {
  const found = await tables<AccountTables>(ctx)
    .selectFrom('accounts.hand_over')
    .where('id', '=', id)
    .select(['account_id', 'role_code', 'from_id', 'to_id', 'offered_by'])
    .executeTakeFirst()
  if (!found) throw new NotFound('This hand-over')
  return found
}

/** By the same words as the list offers it by. */
export const mayWithdraw = (ctx: Ctx, offer: { from_id: string; offered_by: string }): boolean =>
  may(ctx, 'account.oversee') || [offer.from_id, offer.offered_by].includes(ctx.actor.id)

function itIsTheirsToWithdraw(ctx: Ctx, offer: { from_id: string; offered_by: string }) {
  if (!mayWithdraw(ctx, offer)) throw new NotAllowed('account.oversee')
}
