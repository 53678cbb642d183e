import { type Ctx, tables } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { findCase, theCaseIsOpen } from '../find-case.ts'
import type { CaseTables, HandOverAnswer } from '../tables.ts'

/** The case and the hand-over it is on offer by, both locked: of two answers at the same moment, the second finds none. */
export async function openHandOver(ctx: Ctx, reference: string) {
  const found = await findCase(ctx, reference, 'to-change')
  theCaseIsOpen(found)
  const offer = await tables<CaseTables>(ctx)
    .selectFrom('cases.hand_over')
    .where('case_id', '=', found.id)
    .where('answer', 'is', null)
    .selectAll()
    .executeTakeFirst()
  if (!offer) throw new RuleBroken('no-open-hand-over', 'This case is not on offer any more. Somebody has answered')
  return { found, offer }
}

export const settleHandOver = (ctx: Ctx, id: string, answer: HandOverAnswer) =>
  tables<CaseTables>(ctx)
    .updateTable('cases.hand_over')
    .set({ answer, answered_by: ctx.actor.id, answered_by_name: ctx.actor.name, answered_at: ctx.now() })
    .where('id', '=', id)
    .execute()
