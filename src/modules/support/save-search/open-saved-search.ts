import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { Answers } from '../find-support/answers.ts'
import { recordEvent } from '../record-event.ts'
import type { SupportTables } from '../tables.ts'

const FINDER = systemActor('support finder')

/** Opens a saved search whose link was just used; the first opening proves the address, and news begins. */
export async function openSavedSearch(ctx: Ctx, id: string): Promise<{ answers: Answers; news: boolean }> {
  demand(ctx, 'support.find')
  return inTransaction(ctx, (tx) =>
    actingAs(tx, FINDER, async (finder) => {
      const db = tables<SupportTables>(finder)
      const row = await db.selectFrom('support.saved_search').selectAll().where('id', '=', id).executeTakeFirst()
      if (!row) throw new NotFound('This saved search')
      if (!row.confirmed_at) {
        await db.updateTable('support.saved_search').set({ confirmed_at: ctx.now() }).where('id', '=', id).execute()
        await recordEvent(finder, 'search.opened', id, {})
      }
      return { answers: Answers.parse(row.answers), news: row.wants_news && row.ended_at === null }
    })
  )
}

/** Ends the letters about a saved search. */
export async function endNews(ctx: Ctx, id: string): Promise<void> {
  demand(ctx, 'support.find')
  await inTransaction(ctx, (tx) =>
    actingAs(tx, FINDER, async (finder) => {
      await tables<SupportTables>(finder)
        .updateTable('support.saved_search')
        .set({ ended_at: ctx.now() })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .execute()
      await recordEvent(finder, 'search.ended', id, {})
    })
  )
}
