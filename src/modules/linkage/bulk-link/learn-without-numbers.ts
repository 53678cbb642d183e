import type { DuckDBConnection } from '@duckdb/node-api'
import { COMPARISONS } from '../compare/levels.ts'
import { BASE_SHAPE, modelOf, rowOf } from '../learn/feature-row.ts'
import { learnWithoutLabels } from '../learn/learn-without-labels.ts'
import type { Vector } from '../learn/vectors.ts'
import type { Model } from '../score/model.ts'
import { SHIPPED_MODEL } from '../score/shipped-model.ts'
import { TOGETHER } from './compare-sql.ts'

/** Fewer pairs than this show too little of how a list differs from others. */
const FEWEST = 2000
const PULL = 2000
/** Names tell the same on every list; how often its addresses, forms and SIC codes are those of the register does not. */
const LEARNED: ReadonlySet<string> = new Set(['place', 'form', 'sic'])
/** Pairs that share nothing telling of a name were found by their place: siblings and neighbours would pass for one business. */
const SHARE_A_WORD = 'name < 12'

/**
 * Weights for a list none of whose numbers are known: from the shipped ones, moved by what its pairs look like, and no more than
 * many of them bear out (expectation and maximisation). The weights of names stay as shipped, and so does the calibration.
 */
export async function learnWithoutNumbers(db: DuckDBConnection): Promise<{ model: Model; lookedAt: number }> {
  const rows = (
    await db.runAndReadAll(`select ${COMPARISONS.join(', ')}, ${TOGETHER} as together, count(*) as n from compared
      where ${SHARE_A_WORD} group by all`)
  ).getRowObjectsJson()
  const vectors = rows.map(
    (row): Vector => ({
      levels: [...COMPARISONS.map((name) => Number(row[name])), Number(row.together)],
      yes: 0,
      no: Number(row.n)
    })
  )
  const lookedAt = vectors.reduce((sum, { no }) => sum + no, 0)
  if (lookedAt < FEWEST) return { model: SHIPPED_MODEL, lookedAt: 0 }
  const { start, calibration, version } = SHIPPED_MODEL
  const prior = rowOf(SHIPPED_MODEL)
  const calibrated = [start + calibration.shift, ...prior.slice(1)]
  const held = [...COMPARISONS.map((name) => !LEARNED.has(name)), true]
  const [, ...found] = learnWithoutLabels(vectors, BASE_SHAPE, calibrated, held, PULL)
  return { model: modelOf([start, ...found], `${version}+list`, calibration), lookedAt }
}
