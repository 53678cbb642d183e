import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { atOnce } from '../../../platform/db/at-once.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { allowedBy, type OpenFacet, openFacets } from './allowed-by-facets.ts'
import { matchingBusinesses, searched } from './business-matches.ts'
import { businessesInOrder } from './businesses-in-order.ts'
import { type Cell, type Chosen, cellsSeen, cellsWithin, countsOf, KINDS, type Kind, totalOf } from './cells.ts'
import { countsOfFacet } from './counts-of-facet.ts'
import type { BusinessFacet, WorksWith } from './facet.ts'
import { FindBusinesses, type FoundBusiness } from './find-businesses.schema.ts'
import { foundBusiness } from './found-business.ts'
import { narrowedCells } from './narrowed-cells.ts'
import { cursorAt, placeIn } from './place-in-list.ts'
import { readQuery } from './read-query.ts'

export type Slots = { facets: readonly BusinessFacet[]; worksWith: readonly WorksWith[] }
export type ContributedCounts = {
  name: string
  title: string
  values: { value: string; title: string; count: number }[]
}
export type ListedBusinesses = {
  items: FoundBusiness[]
  next: string | null
  /** How many there are in all; null when the words found more than are looked through. */
  total: number | null
  counts: Record<Kind, Map<string, number>> | null
  contributed: ContributedCounts[] | null
  lookedThrough: number
}

/** As many as are ranked when words are typed; more than these are neither counted nor listed, and the list says so. */
const BOUND = 2000

type Looked = { cells: Cell[]; chosen: Chosen; base: { ids: string[] | null }; facets: OpenFacet[] }

/**
 * The businesses that the words and filters leave, with how many each other choice would leave: kinds of filter narrow one
 * another, values of one kind widen it. The counts are of what this reader may see, and are true.
 */
export async function listBusinesses(
  ctx: Ctx,
  given: FindBusinesses,
  { facets, worksWith }: Slots,
  asked: Readonly<Record<string, readonly string[]>>,
  { counting = true }: { counting?: boolean } = {}
): Promise<ListedBusinesses> {
  demand(ctx, 'business.find')
  const input = FindBusinesses.parse(given)
  return inTransaction(ctx, async (tx) => {
    const [open, all, mine] = await atOnce(tx, () =>
      Promise.all([openFacets(tx, facets, asked), cellsSeen(tx), theirs(tx, worksWith)])
    )
    const base = { ids: input.q ? await idsFound(tx, input.q, mine) : null }
    const looked: Looked = { cells: all, chosen: input, base, facets: open }
    const complete = base.ids === null || base.ids.length < BOUND
    const within = complete ? cellsWithin(await narrowedCells(tx, all, base, open), input) : cellsWithin(all, input)
    const counted = complete && counting
    const [rows, counts, contributed] = await atOnce(tx, () =>
      Promise.all([
        rowsOf(tx, input, looked, within, mine),
        counted ? registerCounts(tx, looked) : null,
        counted ? contributedCounts(tx, looked) : null
      ])
    )
    const shown = rows.slice(0, input.limit)
    const last = shown.at(-1)
    return {
      items: shown.map((row) => foundBusiness(ctx, row)),
      next: rows.length > input.limit && last ? cursorAt({ ...last, name: last.sortedBy ?? last.name }) : null,
      total: complete ? totalOf(within) : null,
      counts,
      contributed,
      lookedThrough: BOUND
    }
  })
}

async function idsFound(ctx: Ctx, q: string, mine: string[]): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select distinct coalesce(g.stands_for, m.business_id) as id from ${searched(readQuery(q), { cells: null, mine, bound: BOUND })} m
    left join register.business_merged g on g.id = m.business_id`.execute(openTx(ctx).db)
  return rows.map(({ id }) => id)
}

async function theirs(ctx: Ctx, worksWith: readonly WorksWith[]): Promise<string[]> {
  const found = await Promise.all(
    worksWith.map(async (works) => {
      const which = works(ctx)
      const few = sql<{
        id: string
      }>`select w.business_id as id from (${which}) w where w.business_id is not null limit 500`
      return which ? askTogether(ctx, few, {}) : []
    })
  )
  return found.flat().map(({ id }) => id)
}

function rowsOf(
  ctx: Ctx,
  { q, after, limit }: ReturnType<typeof FindBusinesses.parse>,
  { cells, facets }: Looked,
  within: Cell[],
  mine: string[]
) {
  const place = placeIn(after)
  const allowed = allowedBy(ctx, facets)
  if (!q) return businessesInOrder(ctx, { cells: within, all: totalOf(cells), allowed, after: place, limit: limit + 1 })
  const narrowed = {
    cells: within.length === cells.length ? null : within.map(({ cell }) => cell),
    ...(allowed ? { allowed } : {}),
    mine,
    bound: BOUND
  }
  return matchingBusinesses(ctx, readQuery(q), narrowed, place, limit + 1)
}

async function registerCounts(ctx: Ctx, { cells, chosen, base, facets }: Looked) {
  const narrowed = await narrowedCells(ctx, cells, base, facets)
  const of = (kind: Kind) => countsOf(cellsWithin(narrowed, chosen, kind), kind)
  const [sector, region, size, status] = KINDS.map(of)
  const none = new Map<string, number>()
  return { sector: sector ?? none, region: region ?? none, size: size ?? none, status: status ?? none }
}

const contributedCounts = (ctx: Ctx, looked: Looked): Promise<ContributedCounts[]> =>
  Promise.all(
    looked.facets.map(async (facet) => {
      const counts = await countsOfFacet(ctx, facet, looked)
      const values = facet.values.map(({ value, title }) => ({ value, title, count: counts.get(value) ?? 0 }))
      return { name: facet.name, title: facet.title, values }
    })
  )
