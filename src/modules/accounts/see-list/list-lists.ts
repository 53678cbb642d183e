import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { BusinessFacet } from '../../register/index.ts'
import type { AccountTables } from '../tables.ts'
import { businessesOn, type OnList } from './businesses-on.ts'
import { searchInWords } from './search-in-words.ts'

export type ListedList = {
  id: string
  title: string
  search: string | null
  /** The kept search in words, and where Find opens it. */
  asks: { words: string; href: string } | null
  owner: string
  team: string | null
  mine: boolean
  businesses: readonly OnList[]
  fresh: number
  changed: number
  looked: boolean
}

const MOST = 30

/** The reader's lists and those shared with their teams, with how many businesses are new or changed since the reader last looked. */
export async function listLists(ctx: Ctx, facets: readonly BusinessFacet[], only?: string): Promise<ListedList[]> {
  demand(ctx, 'list.keep')
  return inTransaction(ctx, (tx) => listIt(tx, facets, only))
}

async function listIt(tx: Ctx, facets: readonly BusinessFacet[], only?: string): Promise<ListedList[]> {
  let query = tables<AccountTables>(tx)
    .selectFrom('accounts.saved_list as l')
    .leftJoin('government.team_summary as t', 't.id', 'l.team_id')
    .leftJoin('accounts.saved_list_look as k', (join) =>
      join.onRef('k.list_id', '=', 'l.id').on('k.official_id', '=', tx.actor.id)
    )
    .where('l.ended_at', 'is', null)
    .orderBy('l.title')
    .limit(MOST)
    .selectAll('l')
    .select(['t.name as team', 'k.looked_at', 'k.seen'])
  if (only) query = query.where('l.id', '=', only)
  const lists = await query.execute()
  const on = await businessesOn(tx, lists, facets)
  return lists.map((list) => {
    const businesses = on.get(list.id) ?? []
    const seen = new Set(list.seen ?? [])
    const looked = list.looked_at
    return {
      ...{
        id: list.id,
        title: list.title,
        search: list.search,
        asks: list.search === null ? null : searchInWords(list.search),
        owner: list.owner_name,
        team: list.team,
        businesses
      },
      mine: list.owner_id === tx.actor.id,
      looked: looked !== null,
      fresh: looked ? businesses.filter(({ id }) => !seen.has(id)).length : 0,
      changed: looked ? businesses.filter(({ id, changedAt }) => seen.has(id) && changedAt > looked).length : 0
    }
  })
}
