import type { DuckDBConnection } from '@duckdb/node-api'
import { COMPARISONS } from '../compare/levels.ts'
import { BASE_SHAPE, modelOf, rowOf } from '../learn/feature-row.ts'
import { learnWeights } from '../learn/learn-weights.ts'
import type { Vector } from '../learn/vectors.ts'
import type { Model } from '../score/model.ts'
import { SHIPPED_MODEL } from '../score/shipped-model.ts'
import { TOGETHER } from './compare-sql.ts'

/** Fewer records with a known number than this teach too little to move the shipped weights. */
const FEWEST = 200
const PULL = 20
const NUMBER_UNKNOWN = 3

/**
 * Weights for this list, learned from its pairs in which both numbers are known: they are one business when the numbers are
 * equal. The weights of the number itself stay as shipped, since here it is what tells.
 */
export async function learnFromNumbers(db: DuckDBConnection): Promise<{ model: Model; learnedFrom: number }> {
  const others = COMPARISONS.filter((name) => name !== 'number').join(', ')
  const rows = (
    await db.runAndReadAll(`select ${others}, ${TOGETHER} as together, count(*) filter (number = 0) as yes, count(*) filter (number <> 0) as no
    from compared where number <> ${NUMBER_UNKNOWN} group by all`)
  ).getRowObjectsJson()
  const vectors = rows.map(
    (row): Vector => ({
      levels: [
        ...COMPARISONS.map((name) => (name === 'number' ? NUMBER_UNKNOWN : Number(row[name]))),
        Number(row.together)
      ],
      yes: Number(row.yes),
      no: Number(row.no)
    })
  )
  const learnedFrom = vectors.reduce((sum, { yes }) => sum + yes, 0)
  if (learnedFrom < FEWEST) return { model: SHIPPED_MODEL, learnedFrom: 0 }
  const learned = modelOf(
    learnWeights(vectors, BASE_SHAPE, rowOf(SHIPPED_MODEL), PULL),
    `${SHIPPED_MODEL.version}+numbers`,
    SHIPPED_MODEL.calibration
  )
  return { model: { ...learned, bits: { ...learned.bits, number: SHIPPED_MODEL.bits.number } }, learnedFrom }
}
