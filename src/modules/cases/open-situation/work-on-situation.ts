import type { z } from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { businessById } from '../../register/index.ts'
import type { CaseTables } from '../tables.ts'
import type { LineInput, PlanContactInput, PositionInput, ReachedInput } from './open-situation.schema.ts'
import { situationBySlug } from './situation-by-slug.ts'

/** Adds a line to the log everybody on the situation reads. */
export async function writeLine(ctx: Ctx, slug: string, { words }: z.infer<typeof LineInput>): Promise<void> {
  demand(ctx, 'case.work')
  await inTransaction(ctx, async (tx) => {
    const { id } = await situationBySlug(tx, slug, 'change')
    await addLine(tx, id, words)
    await audit(tx, 'situation.noted', id, {})
  })
}

const addLine = (ctx: Ctx, id: string, words: string) =>
  tables<CaseTables>(ctx)
    .insertInto('cases.situation_line')
    .values({ situation_id: id, words, by_name: ctx.actor.name, at: ctx.now() })
    .execute()

/** Changes what everybody says; the log keeps that it changed. */
export async function changePosition(ctx: Ctx, slug: string, input: z.infer<typeof PositionInput>): Promise<void> {
  demand(ctx, 'situation.open')
  await inTransaction(ctx, async (tx) => {
    const { id } = await situationBySlug(tx, slug, 'change')
    await tables<CaseTables>(tx)
      .updateTable('cases.situation')
      .set({ position_words: input.positionWords, holding_reply: input.holdingReply })
      .where('id', '=', id)
      .execute()
    await addLine(tx, id, 'The shared position or the holding reply changed.')
    await audit(tx, 'situation.position-changed', id, { positionWords: input.positionWords })
  })
}

/** Puts a business on the plan of whom to reach, by whom and by when; each once. */
export async function planContact(ctx: Ctx, slug: string, input: z.infer<typeof PlanContactInput>): Promise<void> {
  demand(ctx, 'case.work')
  await inTransaction(ctx, async (tx) => {
    const { id } = await situationBySlug(tx, slug, 'change')
    const business = await businessById(tx, input.business)
    if (!business) throw new NotFound('This business')
    const put = await tables<CaseTables>(tx)
      .insertInto('cases.situation_contact')
      .values({
        situation_id: id,
        business_id: business.id,
        business_named: business.name,
        who: input.who,
        by_on: input.byOn,
        done_at: null,
        done_by_name: null,
        words: null
      })
      .onConflict((c) => c.columns(['situation_id', 'business_id']).doNothing())
      .executeTakeFirst()
    if (Number(put.numInsertedOrUpdatedRows ?? 0) === 0)
      throw new RuleBroken('planned-already', 'This business is on the plan already', 'business')
    await audit(tx, 'situation.contact-set', id, { businessId: business.id })
  })
}

/** A business was reached, and what it said is kept for everybody. */
export async function sayReached(
  ctx: Ctx,
  slug: string,
  { contact, words }: z.infer<typeof ReachedInput>
): Promise<void> {
  demand(ctx, 'case.work')
  await inTransaction(ctx, async (tx) => {
    const { id } = await situationBySlug(tx, slug, 'change')
    const done = await tables<CaseTables>(tx)
      .updateTable('cases.situation_contact')
      .set({ done_at: tx.now(), done_by_name: tx.actor.name, words })
      .where('id', '=', contact)
      .where('situation_id', '=', id)
      .where('done_at', 'is', null)
      .returning('business_named')
      .executeTakeFirst()
    if (!done) throw new RuleBroken('reached-already', 'This business was reached already', 'contact')
    await audit(tx, 'situation.contact-made', id, { contact })
  })
}
