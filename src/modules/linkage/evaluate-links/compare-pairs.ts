import { compareRecords } from '../compare/compare-records.ts'
import { levelsOf } from '../learn/feature-row.ts'
import { measureOf } from '../score/measure-of.ts'
import { SHIPPED_MODEL } from '../score/shipped-model.ts'
import { compareExtras } from './compare-extras.ts'
import type { Extra } from './extra-kinds.ts'
import type { Pairs } from './find-pairs.ts'
import type { EvaluatedRecord } from './read-records.ts'

/** The levels of every pair, one row a pair, `width` to a row. */
export type ComparedPairs = { levels: Uint8Array; width: number }

export function comparePairs(
  pairs: Pairs,
  left: readonly EvaluatedRecord[],
  right: readonly EvaluatedRecord[],
  extras: readonly Extra[],
  plain: readonly (readonly string[])[]
): ComparedPairs {
  const counts = countWords(left, right)
  const measure = measureOf(SHIPPED_MODEL, right.length, (word) => Math.max(1, counts.get(word) ?? 1))
  const rows: Uint8Array[] = []
  for (let pair = 0; pair < pairs.left.length; pair++) {
    const [l, r] = [pairs.left[pair] ?? 0, pairs.right[pair] ?? 0]
    const [one, other] = [left[l], right[r]]
    if (!one || !other) continue
    const levels = levelsOf(compareRecords(one.record, other.record, measure))
    rows.push(Uint8Array.from([...levels, ...compareExtras(extras, plain[l] ?? [], plain[left.length + r] ?? [])]))
  }
  const width = rows[0]?.length ?? 0
  const levels = new Uint8Array(rows.length * width)
  for (const [at, row] of rows.entries()) levels.set(row, at * width)
  return { levels, width }
}

/** On how many records of a side each word is: of the side on which it is commoner. */
function countWords(left: readonly EvaluatedRecord[], right: readonly EvaluatedRecord[]): Map<string, number> {
  const counts = countOn(right)
  for (const [word, count] of countOn(left)) {
    const scaled = Math.round((count * right.length) / Math.max(1, left.length))
    counts.set(word, Math.max(counts.get(word) ?? 0, scaled))
  }
  return counts
}

function countOn(records: readonly EvaluatedRecord[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { record } of records)
    for (const word of new Set(record.names.flatMap(({ core }) => core))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
