import type { ColumnType, Generated, RawBuilder } from 'kysely'

export const CUTS = ['all', 'office', 'body', 'topic', 'size', 'nation', 'month'] as const
export type Cut = (typeof CUTS)[number]

/** Days are elapsed days; shares are from 0 to 1; null where there is nothing to count. */
export type PerformanceFigures = {
  raised: number
  ownerMedian: number | null
  ownerP90: number | null
  reroutes: number | null
  firstMedian: number | null
  firstP90: number | null
  resolveMedian: number | null
  resolveP90: number | null
  firstKept: number | null
  resolveKept: number | null
  open: number
  late: number
  backlogAge: number | null
  judged: number
  helped: number | null
}

export type PerformanceTables = {
  'cases.performance': {
    id: Generated<string>
    counted_on: string
    since_on: string
    cut: Cut
    slice: string
    cases: number
    figures: ColumnType<PerformanceFigures, RawBuilder<unknown>, RawBuilder<unknown>>
  }
}
