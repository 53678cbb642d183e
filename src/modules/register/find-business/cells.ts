import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'

/** Businesses that are alike in all that lists are filtered by, and how many they are. */
export type Cell = {
  cell: string
  sector: string | null
  frontier: string | null
  region: string | null
  band: string | null
  status: string
  live: boolean
  businesses: number
}

export type Chosen = { sector: string[]; region: string[]; size: string[]; status: string[] }
export type Kind = keyof Chosen

const NONE = 'none'

/** Every cell with businesses that the reader may see: some thousands, whatever the size of the register. */
export const cellsSeen = (ctx: Ctx): Promise<Cell[]> =>
  askTogether(
    ctx,
    sql<Cell>`
    select c.*, s.live, register.cell_of(c.sector, c.frontier, c.region, c.band, c.status, c.is_open)::text as cell
    from (select sector, frontier, region, band, status, is_open, sum(businesses)::int as businesses from register.facet_cell
      group by sector, frontier, region, band, status, is_open having sum(businesses) > 0) c
    join register.status s on s.code = c.status`,
    {}
  )

/** Whether a cell is within a choice of one kind; a sector has its frontier industries within it. */
export const isWithin: Readonly<Record<Kind, (cell: Cell, chosen: ReadonlySet<string>) => boolean>> = {
  sector: ({ sector, frontier }, chosen) => chosen.has(sector ?? NONE) || (frontier !== null && chosen.has(frontier)),
  region: ({ region }, chosen) => chosen.has(region ?? NONE),
  size: ({ band }, chosen) => chosen.has(band ?? NONE),
  status: ({ status }, chosen) => chosen.has(status)
}

export const KINDS: readonly Kind[] = ['sector', 'region', 'size', 'status']

/** The cells that every kind of filter allows; one kind may be left out, to count what choosing otherwise would give. */
export function cellsWithin(cells: readonly Cell[], chosen: Chosen, but?: Kind): Cell[] {
  const inForce = KINDS.filter((kind) => kind !== but && chosen[kind].length > 0).map((kind) => ({
    kind,
    values: new Set(chosen[kind])
  }))
  return cells.filter((cell) => inForce.every(({ kind, values }) => isWithin[kind](cell, values)))
}

/** How many businesses each value of a kind would give, the other filters staying as they are. */
export function countsOf(cells: readonly Cell[], kind: Kind): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (value: string, businesses: number) => counts.set(value, (counts.get(value) ?? 0) + businesses)
  for (const { sector, frontier, region, band, status, businesses } of cells) {
    if (kind === 'sector') {
      count(sector ?? NONE, businesses)
      if (frontier) count(frontier, businesses)
    } else count((kind === 'region' ? region : kind === 'size' ? band : status) ?? NONE, businesses)
  }
  return counts
}

export const totalOf = (cells: readonly Cell[]) => cells.reduce((sum, { businesses }) => sum + businesses, 0)
