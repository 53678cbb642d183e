import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { noHigherMarking } from '../../government/index.ts'
import { findEngagement } from '../find-engagement.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { theySpeakWithTheFirm } from '../they-speak-with-the-firm.ts'
import { writePassage } from '../write-engagement/write-passage.ts'

export const AnswerFirm = z.object({
  wordId: z.uuid('Select what you answer'),
  answer: z.enum(['taken', 'declined'], { error: 'Select whether you take it up' }),
  words: z
    .string({ error: 'Write the answer to the firm' })
    .trim()
    .min(1, 'Write the answer to the firm')
    .max(2000, 'The answer must be 2,000 characters or fewer')
})

type Given = z.infer<typeof AnswerFirm>

/**
 * Answers what a firm wrote to a meeting, in words the firm reads. What it wanted on the agenda, and was taken up, stands there
 * from then on, in the firm’s name; what it said in confidence says so there as well.
 */
export async function answerFirm(ctx: Ctx, engagementId: string, said: Given): Promise<void> {
  demand(ctx, 'engagement.log')
  noHigherMarking({ words: said.words })
  await inTransaction(ctx, (tx) => answerIt(tx, engagementId, said))
}

async function answerIt(tx: Ctx, engagementId: string, said: Given) {
  const found = await findEngagement(tx, engagementId, 'to-change')
  const word = await theWord(tx, engagementId, said.wordId)
  await theySpeakWithTheFirm(tx, found, word.business_id)
  if (word.answer) throw new RuleBroken('answered', 'This was answered already')
  await tables<EngagementTables>(tx)
    .updateTable('engagements.firm_word')
    .set({ answer: said.answer, answer_words: said.words, answered_by_name: tx.actor.name, answered_at: tx.now() })
    .where('id', '=', word.id)
    .execute()
  const onAgenda = AGENDA[word.kind]
  if (said.answer === 'taken' && onAgenda)
    await writePassage(tx, engagementId, {
      kind: 'agenda',
      words: `${onAgenda} ${word.business}: ${word.words}`,
      businessId: word.business_id,
      inConfidence: word.in_confidence
    })
  await recordEvent(tx, 'engagement.firm-answered', engagementId, { wordId: word.id, answer: said.answer })
}

const AGENDA: Readonly<Record<string, string>> = {
  agenda: 'Proposed by',
  speaker: 'Speaker proposed by',
  visit: 'Visit proposed by'
}

async function theWord(ctx: Ctx, engagementId: string, id: string) {
  const word = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.firm_word as w')
    .innerJoin('register.business_summary as b', 'b.id', 'w.business_id')
    .where('w.id', '=', id)
    .where('w.engagement_id', '=', engagementId)
    .selectAll('w')
    .select('b.name as business')
    .executeTakeFirst()
  if (!word) throw new NotFound('What the firm wrote')
  return word
}
