import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { BusinessFacet } from '../../register/index.ts'
import { recordEvent } from '../record-event.ts'
import { listLists } from './list-lists.ts'

/** The reader has looked at a list: what is on it now is no longer new to them. */
export async function seeList(ctx: Ctx, listId: string, facets: readonly BusinessFacet[]): Promise<void> {
  demand(ctx, 'list.keep')
  await inTransaction(ctx, (tx) => seeIt(tx, listId, facets))
}

async function seeIt(tx: Ctx, listId: string, facets: readonly BusinessFacet[]): Promise<void> {
  const [list] = await listLists(tx, facets, listId)
  if (!list) throw new NotFound('This list')
  const seen = `{${[...list.businesses, ...list.records].map(({ id }) => id).join(',')}}`
  await sql`insert into accounts.saved_list_look (list_id, official_id, looked_at, seen) values (${listId}, ${tx.actor.id}, ${tx.now()}, ${seen}::uuid[])
      on conflict (list_id, official_id) do update set looked_at = excluded.looked_at, seen = excluded.seen`.execute(
    openTx(tx).db
  )
  await recordEvent(tx, 'saved-list.seen', listId, {})
}
