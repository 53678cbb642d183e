import { type Ctx, may, tables } from '../../../platform/ctx.ts'
import { dayInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Cut, PerformanceFigures } from '../performance-table.ts'
import type { CaseTables } from '../tables.ts'

export type Slice = { slice: string; cases: number; figures: PerformanceFigures }
export type Performance = {
  countedOn: string | null
  sinceOn: string | null
  /** The two days in words, for people. */
  period: string
  all: Slice | null
  months: Slice[]
  slices: Slice[]
  hidden: number
  whole: boolean
}

/**
 * The newest figures, all and by one cut. The public sees no slice of fewer than five cases; and where only one would be
 * missing, the next smallest is left out as well, since the whole less the rest would give it away.
 */
export const loadPerformance = async (ctx: Ctx, cut: Cut): Promise<Performance> =>
  inTransaction(ctx, async (tx) => {
    const db = tables<CaseTables>(tx)
    const newest = await db
      .selectFrom('cases.performance')
      .where('cut', '=', 'all')
      .orderBy('counted_on', 'desc')
      .select(['counted_on', 'since_on', 'slice', 'cases', 'figures'])
      .limit(1)
      .executeTakeFirst()
    if (!newest) return NOTHING
    const of = (one: Cut) =>
      db
        .selectFrom('cases.performance')
        .where('counted_on', '=', newest.counted_on)
        .where('cut', '=', one)
        .select(['slice', 'cases', 'figures'])
    const slices = await of(cut).orderBy('cases', 'desc').orderBy('slice').execute()
    const whole = may(tx, 'case.read-all')
    const missing = newest.cases - slices.reduce((sum, one) => sum + one.cases, 0)
    const giveAway = !whole && missing > 0 && missing < FEWEST
    return {
      countedOn: newest.counted_on,
      sinceOn: newest.since_on,
      period: `from ${inWords(newest.since_on)} to ${inWords(newest.counted_on)}`,
      all: newest,
      months: await of('month').orderBy('slice').execute(),
      slices: giveAway ? slices.slice(0, -1) : slices,
      hidden: giveAway ? missing + (slices.at(-1)?.cases ?? 0) : missing,
      whole
    }
  })

const FEWEST = 5
const inWords = (day: string) => dayInWords(new Date(`${day}T12:00:00Z`))
const NOTHING: Performance = {
  countedOn: null,
  sinceOn: null,
  period: '',
  all: null,
  months: [],
  slices: [],
  hidden: 0,
  whole: false
}
