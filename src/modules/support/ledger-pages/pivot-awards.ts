import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { KINDS, REGIONS, SECTORS, wordsFor } from '../scheme/vocabulary.ts'

export const DIMENSIONS = {
  kind: { words: 'Kind of support', column: 'kind' },
  sector: { words: 'Sector', column: 'sector' },
  region: { words: 'Place', column: 'region' },
  body: { words: 'Body', column: 'body_name' },
  year: { words: 'Financial year', column: 'year' }
} as const
export type Dimension = keyof typeof DIMENSIONS
const CODES = ['kind', 'sector', 'region', 'body', 'year'] as const

export const PivotAsked = z.object({
  rows: z.enum(CODES).catch('body'),
  columns: z.enum(CODES).catch('year'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .catch('GBP')
})

export type Cell = { amount: bigint; awards: number }
export type Pivot = {
  rows: readonly { key: string | null; words: string; total: Cell }[]
  columns: readonly { key: string | null; words: string; total: Cell }[]
  cell: (row: string | null, column: string | null) => Cell
  total: Cell
  currencies: readonly { currency: string; total: Cell }[]
}

type Sum = { a: string | null; b: string | null; level: number; amount: string; awards: string }
const NONE: Cell = { amount: 0n, awards: 0 }

/**
 * The ledger by any two dimensions, in one currency, for currencies cannot be added. Rows, columns and the whole come from one
 * reading of the same sums, in whole pence. What a source does not say is a row or column of its own: unknown.
 */
export async function pivotAwards(ctx: Ctx, { rows, columns, currency }: z.infer<typeof PivotAsked>): Promise<Pivot> {
  demand(ctx, 'ledger.read')
  return inTransaction(ctx, async (tx) => {
    const a = sql.ref(DIMENSIONS[rows].column)
    const b = columns === rows ? sql`'all'::text` : sql.ref(DIMENSIONS[columns].column)
    const sums = await sql<Sum>`select x::text as a, y::text as b, grouping(x) * 2 + grouping(y) as level,
        sum(amount)::text as amount, sum(awards)::text as awards
      from (select ${a} as x, ${b} as y, amount, awards from support.award_cube where currency = ${currency}) cells
      group by grouping sets ((x, y), (x), (y), ())`.execute(openTx(tx).db)
    const all = await sql<{
      currency: string
      amount: string
      awards: string
    }>`select currency, sum(amount)::text as amount,
        sum(awards)::text as awards from support.award_cube group by currency order by currency`.execute(openTx(tx).db)
    return shaped(sums.rows, rows, columns, all.rows)
  })
}

function shaped(
  sums: readonly Sum[],
  rows: Dimension,
  columns: Dimension,
  all: readonly { currency: string; amount: string; awards: string }[]
): Pivot {
  const cells = new Map(sums.filter(({ level }) => level === 0).map((one) => [`${one.a}\u0000${one.b}`, toCell(one)]))
  const whole = sums.find(({ level }) => level === 3)
  return {
    rows: ordered(
      sums.filter(({ level }) => level === 1).map((one) => ({ key: one.a, total: toCell(one) })),
      rows
    ),
    columns: ordered(
      sums.filter(({ level }) => level === 2).map((one) => ({ key: one.b, total: toCell(one) })),
      columns
    ),
    cell: (row, column) => cells.get(`${row}\u0000${column}`) ?? NONE,
    total: whole ? toCell(whole) : NONE,
    currencies: all.map((one) => ({ currency: one.currency, total: toCell(one) }))
  }
}

const toCell = ({ amount, awards }: { amount: string | null; awards: string | null }): Cell => ({
  amount: BigInt(amount ?? '0'),
  awards: Number(awards ?? 0)
})

/** Years in their order, everything else the largest first; unknown last, where it is seen. */
function ordered(list: { key: string | null; total: Cell }[], dimension: Dimension) {
  const named = list.map((one) => ({ ...one, words: inWords(one.key, dimension) }))
  return named.sort((a, b) => {
    if (a.key === null || b.key === null) return a.key === null ? 1 : -1
    if (dimension === 'year') return Number(a.key) - Number(b.key)
    return a.total.amount === b.total.amount ? 0 : a.total.amount > b.total.amount ? -1 : 1
  })
}

function inWords(key: string | null, dimension: Dimension): string {
  if (key === null) return 'Unknown'
  if (key === 'all') return 'All'
  if (dimension === 'year') return `${key} to ${String((Number(key) + 1) % 100).padStart(2, '0')}`
  const list = { kind: KINDS, sector: SECTORS, region: REGIONS, body: {} }[dimension]
  return wordsFor(list, key)
}
