import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { BusinessFacet } from '../../register/index.ts'
import type { AccountTables } from '../tables.ts'
import { businessesOn, type OnList } from './businesses-on.ts'
import { recordsOn } from './records-on.ts'
import { searchInWords } from './search-in-words.ts'
import { type FoundRecord, searchableOf } from './searchables.ts'

export type ListedList = {
  id: string
  title: string
  search: string | null
  /** The kept search in words, and where Find opens it. */
  asks: { words: string; href: string } | null
  owner: string
  team: string | null
  mine: boolean
  /** What stands on it: businesses, or what a search of other records finds. */
  of: { one: string; many: string }
  businesses: readonly OnList[]
  records: readonly FoundRecord[]
  fresh: number
  changed: number
  looked: boolean
}

const MOST = 30

/** The reader's lists and those shared with their teams, with how many businesses are new or changed since the reader last looked. */
export async function listLists(
  ctx: Ctx,
  facets: readonly BusinessFacet[],
  only?: string,
  showing = only !== undefined
): Promise<ListedList[]> {
  demand(ctx, 'list.keep')
  return inTransaction(ctx, (tx) => listIt(tx, facets, only, showing))
}

async function listIt(
  tx: Ctx,
  facets: readonly BusinessFacet[],
  only: string | undefined,
  showing: boolean
): Promise<ListedList[]> {
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
  const on = await businessesOn(
    tx,
    lists.filter(({ search }) => !searchableOf(search)),
    facets
  )
  const records = await recordsOn(tx, lists, showing)
  return lists.map((list) => ({
    ...aboutIt(list),
    mine: list.owner_id === tx.actor.id,
    ...standing(list, on.get(list.id) ?? [], records.get(list.id) ?? [])
  }))
}

type Row = { id: string; title: string; search: string | null; owner_name: string; team: string | null }

const aboutIt = (list: Row) => ({
  id: list.id,
  title: list.title,
  search: list.search,
  asks: list.search === null ? null : searchInWords(list.search),
  owner: list.owner_name,
  team: list.team,
  of: searchableOf(list.search) ?? BUSINESSES
})

const BUSINESSES = { one: 'business', many: 'businesses' }

type Look = { looked_at: Date | null; seen: string[] | null }

function standing({ looked_at: looked, seen }: Look, businesses: readonly OnList[], records: readonly FoundRecord[]) {
  const known = new Set(seen ?? [])
  const all: readonly { id: string; changedAt: Date | null }[] = [...businesses, ...records]
  const changedSince = (at: Date | null) => looked !== null && at !== null && at > looked
  return {
    ...{ businesses, records, looked: looked !== null },
    fresh: looked ? all.filter(({ id }) => !known.has(id)).length : 0,
    changed: all.filter(({ id, changedAt }) => known.has(id) && changedSince(changedAt)).length
  }
}
