import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { AccountTables } from '../tables.ts'

const answer = z.coerce
  .number({ error: 'Select an answer' })
  .int()
  .min(1, 'Select an answer')
  .max(5, 'Select an answer')

export const AnswerCheck = z.object({
  knowsWhom: answer,
  isHeard: answer,
  promisesKept: answer,
  words: z.string().trim().max(3000, 'Use 3,000 characters or fewer').default('')
})
export type AnswerCheck = z.infer<typeof AnswerCheck>

/** The business answers about its relationship with government: once, and only whoever the link was opened by. */
export async function answerCheck(ctx: Ctx, checkId: string, input: AnswerCheck): Promise<void> {
  demand(ctx, 'relationship.answer')
  await inTransaction(ctx, (tx) => answerIt(tx, checkId, input))
}

async function answerIt(tx: Ctx, checkId: string, input: AnswerCheck): Promise<void> {
  const check = await checkOf(tx, checkId)
  const { numUpdatedRows } = await tables<AccountTables>(tx)
    .updateTable('accounts.relationship_check')
    .set({
      knows_whom: input.knowsWhom,
      is_heard: input.isHeard,
      promises_kept: input.promisesKept,
      words: input.words || null,
      answered_at: tx.now()
    })
    .where('id', '=', checkId)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  if (Number(numUpdatedRows) !== 1) throw new Conflict('This was answered already. Thank you')
  await recordEvent(tx, 'account.check-answered', check.account_id, { checkId })
}

/** A check this visit may answer. */
export async function checkOf(ctx: Ctx, checkId: string) {
  if (!ctx.actor.grants.includes(checkId)) throw new NotFound('This page')
  const found = await inTransaction(ctx, (tx) =>
    tables<AccountTables>(tx)
      .selectFrom('accounts.relationship_check')
      .selectAll()
      .where('id', '=', checkId)
      .executeTakeFirst()
  )
  if (!found) throw new NotFound('This page')
  return found
}
