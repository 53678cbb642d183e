import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { replyToCase } from '../reply-to-case/reply-to-case.ts'
import { wordsTo } from '../reply-to-cases/words-to.ts'
import type { CaseTables } from '../tables.ts'
import { situationBySlug } from './situation-by-slug.ts'

const AT_ONCE = 100

/**
 * Sends the holding reply to the gathered cases of the sender's own teams that nobody has answered; each once. What
 * somebody else is answering at this moment is left to them.
 */
export async function sendHoldingReply(ctx: Ctx, slug: string): Promise<{ sent: number }> {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    const situation = await situationBySlug(tx, slug, 'change')
    const db = tables<CaseTables>(tx)
    const waiting = await db
      .selectFrom('cases.situation_case as g')
      .innerJoin('cases.case as c', 'c.id', 'g.case_id')
      .where('g.situation_id', '=', situation.id)
      .where('g.held_at', 'is', null)
      .where('c.closed_at', 'is', null)
      .where('c.first_replied_at', 'is', null)
      .where('c.owner_team_id', 'in', tx.actor.teams.length ? [...tx.actor.teams] : [situation.id])
      .orderBy('c.reference')
      .limit(AT_ONCE)
      .forUpdate(['g', 'c'])
      .skipLocked()
      .select(['c.id', 'c.reference', 'c.contact_name', 'c.business_named'])
      .execute()
    for (const one of waiting) {
      await replyToCase(tx, one.reference, { words: wordsTo(situation.holding_reply, one), asksQuestion: false })
      await db
        .updateTable('cases.situation_case')
        .set({ held_at: tx.now() })
        .where('situation_id', '=', situation.id)
        .where('case_id', '=', one.id)
        .execute()
    }
    if (waiting.length) await audit(tx, 'situation.holding-reply-sent', situation.id, { sent: waiting.length })
    return { sent: waiting.length }
  })
}
