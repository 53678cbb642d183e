import { z } from 'zod'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { findCase } from '../find-case.ts'
import { replyToCase } from '../reply-to-case/reply-to-case.ts'
import { wordsTo } from './words-to.ts'

export const ReplyToCasesInput = z.object({
  references: z.array(z.string().max(20)).min(1, 'Select at least one case').max(100, 'Select up to 100 cases'),
  words: z
    .string({ error: 'Write the reply' })
    .trim()
    .min(1, 'Write the reply')
    .max(10000, 'The reply must be 10,000 characters or fewer')
})

/** The same words to several businesses, each by name and in its own thread; all or none, so that nobody is told twice. */
export async function replyToCases(
  ctx: Ctx,
  { references, words }: z.infer<typeof ReplyToCasesInput>
): Promise<{ replied: number }> {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    for (const reference of [...new Set(references)].sort()) {
      const found = await findCase(tx, reference)
      try {
        await replyToCase(tx, reference, { words: wordsTo(words, found), asksQuestion: false })
      } catch (error) {
        if (error instanceof RuleBroken)
          throw new RuleBroken(error.code, `${reference}: ${error.message}. No reply was sent to anybody`, 'words')
        throw error
      }
    }
    return { replied: references.length }
  })
}
