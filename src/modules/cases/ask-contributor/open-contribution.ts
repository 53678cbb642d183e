import { type Ctx, tables } from '../../../platform/ctx.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { type FoundCase, findCase } from '../find-case.ts'
import type { CaseTables } from '../tables.ts'

/** The case and a question on it that nobody has answered, both locked: of two answers at once, the second finds none. */
export async function openContribution(ctx: Ctx, reference: string, id: string) {
  const found = await findCase(ctx, reference, 'to-change')
  const contribution = await tables<CaseTables>(ctx)
    .selectFrom('cases.contribution')
    .where('id', '=', id)
    .where('case_id', '=', found.id)
    .selectAll()
    .executeTakeFirst()
  if (!contribution) throw new NotFound('This question')
  if (contribution.answer) throw new RuleBroken('already-answered', 'This question is settled already')
  return { found, contribution }
}

type Answer = { answer: 'answered' | 'declined' | 'withdrawn'; words: string | null }

export async function settleContribution(ctx: Ctx, found: FoundCase, id: string, { answer, words }: Answer) {
  const db = tables<CaseTables>(ctx)
  await db
    .updateTable('cases.contribution')
    .set({ answer, words, answered_by: ctx.actor.id, answered_by_name: ctx.actor.name, answered_at: ctx.now() })
    .where('id', '=', id)
    .execute()
  const waiting = await db
    .selectFrom('cases.contribution')
    .where('case_id', '=', found.id)
    .where('answer', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (!waiting && found.status === 'waiting-on-another-body')
    await db.updateTable('cases.case').set({ status: 'in-progress' }).where('id', '=', found.id).execute()
}
