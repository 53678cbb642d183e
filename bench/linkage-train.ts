import { comparePairs } from '../src/modules/linkage/evaluate-links/compare-pairs.ts'
import { findPairs } from '../src/modules/linkage/evaluate-links/find-pairs.ts'
import { readRecords } from '../src/modules/linkage/evaluate-links/read-records.ts'
import { readTable } from '../src/modules/linkage/evaluate-links/read-table.ts'
import { readTruth } from '../src/modules/linkage/evaluate-links/read-truth.ts'
import { splitTruth } from '../src/modules/linkage/evaluate-links/split-truth.ts'
import { calibrate, type KnownAnswer } from '../src/modules/linkage/learn/calibrate.ts'
import { countVectors } from '../src/modules/linkage/learn/count-vectors.ts'
import { BASE_SHAPE, modelOf, rowOf } from '../src/modules/linkage/learn/feature-row.ts'
import { learnWeights } from '../src/modules/linkage/learn/learn-weights.ts'
import { offsetsOf, type Vector } from '../src/modules/linkage/learn/vectors.ts'
import { SHIPPED_MODEL } from '../src/modules/linkage/score/shipped-model.ts'

/**
 * Works out the weights we ship from files whose links are known: `linkage-train.ts PREFIX…` reads PREFIX_l.csv, PREFIX_r.csv
 * and PREFIX_t.csv of each set, counts every set alike whatever its size, and prints the model.
 */
const sets = process.argv.slice(2)
const vectors: Vector[] = []
const perSet: { rows: number[][]; lefts: number[]; ones: boolean[] }[] = []
for (const set of sets) {
  const [l, r, t] = [await readTable(`${set}_l.csv`), await readTable(`${set}_r.csv`), await readTable(`${set}_t.csv`)]
  const [left, right] = [readRecords(l, 'left', []), readRecords(r, 'right', [])]
  const split = splitTruth(readTruth(t, left, right), left, right, 0)
  const plain = [...left, ...right].map(() => [])
  const pairs = findPairs(left, right, plain)
  const { levels, width } = comparePairs(pairs, left, right, [], plain)
  const rows = Array.from({ length: pairs.left.length }, (_, at) => [...levels.subarray(at * width, (at + 1) * width)])
  const ones = rows.map((_, at) => split.isOne(pairs.left[at] ?? 0, pairs.right[at] ?? 0))
  const share = 1000 / Math.max(1000 / 4, ones.filter(Boolean).length)
  for (const { levels, yes, no } of countVectors(rows.map((levels, at) => ({ levels, isOne: ones[at] ?? false }))))
    vectors.push({ levels, yes: yes * share, no: no * share })
  perSet.push({ rows, lefts: [...pairs.left], ones })
  process.stderr.write(`${set}: ${rows.length} pairs, ${ones.filter(Boolean).length} of them one\n`)
}
const row = learnWeights(vectors, BASE_SHAPE, rowOf(SHIPPED_MODEL), 2)
const offsets = offsetsOf(BASE_SHAPE)
const known: KnownAnswer[] = []
for (const { rows, lefts, ones } of perSet) {
  const groups = new Map<number, number[]>()
  for (const [at, left] of lefts.entries()) groups.set(left, [...(groups.get(left) ?? []), at])
  for (const own of groups.values()) {
    const weights = own.map((at) =>
      (rows[at] ?? []).reduce((sum, level, f) => sum + (row[(offsets[f] ?? 0) + level] ?? 0), row[0] ?? 0)
    )
    known.push({ weights, right: own.findIndex((at) => ones[at]) })
  }
}
const rounded = (_key: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)
process.stdout.write(`${JSON.stringify(modelOf(row, SHIPPED_MODEL.version, calibrate(known)), rounded, 1)}\n`)
