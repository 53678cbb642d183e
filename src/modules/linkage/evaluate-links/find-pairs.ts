import { keysOf, type Role } from '../keys/keys-of.ts'
import { addTo } from './add-to.ts'
import type { EvaluatedRecord } from './read-records.ts'

/** No key may make more pairs than this: what very many share tells nothing apart, and would explode. */
const MOST_SHARING = 60
const MOST_OF_ONE = 40
const STRENGTH: Readonly<Record<string, number>> = {
  n: 100,
  j: 60,
  i: 25,
  s: 50,
  k: 25,
  p: 15,
  a: 12,
  e: 10,
  x: 8,
  g: 0,
  w: 6,
  c: 6
}

export type Pairs = { left: Int32Array; right: Int32Array }

/** Which records are worth comparing: those that share a key that is not too common, and the likest in spelling. */
export function findPairs(
  left: readonly EvaluatedRecord[],
  right: readonly EvaluatedRecord[],
  plain: readonly (readonly string[])[]
): Pairs {
  const sharing = indexOf(right, plain.slice(left.length))
  const spelling = spellingIndex(right)
  const pairs: { left: number[]; right: number[] } = { left: [], right: [] }
  for (const [at, one] of left.entries()) {
    const told = new Map<number, number>()
    for (const key of allKeys(one, 'sought', plain[at] ?? [])) {
      const others = sharing.get(key) ?? []
      if (others.length > MOST_SHARING && !/^[njs]:/.test(key)) continue
      const strength = (STRENGTH[key[0] ?? ''] ?? 1) / Math.sqrt(others.length)
      for (const other of others.slice(0, 500)) told.set(other, (told.get(other) ?? 0) + strength)
    }
    for (const [other, likeness] of spelling(one)) told.set(other, (told.get(other) ?? 0) + 30 * likeness)
    const best = told.size > MOST_OF_ONE ? [...told].sort((a, b) => b[1] - a[1]).slice(0, MOST_OF_ONE) : [...told]
    for (const [other] of best) {
      pairs.left.push(at)
      pairs.right.push(other)
    }
  }
  return { left: Int32Array.from(pairs.left), right: Int32Array.from(pairs.right) }
}

const allKeys = ({ record }: EvaluatedRecord, role: Role, plain: readonly string[]) => [
  ...keysOf(record, role),
  ...plain.flatMap((value, column) => (value.length >= 4 ? [`e:${column}|${value}`] : []))
]

function indexOf(records: readonly EvaluatedRecord[], plain: readonly (readonly string[])[]) {
  const index = new Map<string, number[]>()
  for (const [at, one] of records.entries()) {
    for (const key of allKeys(one, 'held', plain[at] ?? [])) addTo(index, key, at)
  }
  return index
}

const LIKEST = 12
const LEAST_LIKE = 0.3

/** The names likest in spelling, by the letter triples they share, the rarer the more. */
function spellingIndex(records: readonly EvaluatedRecord[]) {
  const postings = new Map<string, number[]>()
  const grams = records.map(({ record }) => triples(record.names.map(({ joined }) => joined)))
  for (const [at, set] of grams.entries()) {
    for (const gram of set) addTo(postings, gram, at)
  }
  const weigh = (gram: string) => Math.log2((records.length + 1) / (postings.get(gram)?.length ?? 1))
  const lengths = grams.map((set) => [...set].reduce((sum, gram) => sum + weigh(gram), 0))
  const tooMany = Math.max(200, Math.min(3000, records.length / 20))
  const shared = new Float64Array(records.length)
  return ({ record }: EvaluatedRecord): [number, number][] => {
    const mine = [...triples(record.names.map(({ joined }) => joined))]
    const touched: number[] = []
    for (const gram of mine) {
      const held = postings.get(gram)
      if (!held || held.length > tooMany) continue
      const weight = weigh(gram)
      for (const at of held) {
        if (shared[at] === 0) touched.push(at)
        shared[at] = (shared[at] ?? 0) + weight
      }
    }
    const length = mine.reduce((sum, gram) => sum + weigh(gram), 0)
    const likeness = touched.map((at): [number, number] => [
      at,
      (2 * (shared[at] ?? 0)) / Math.max(1, length + (lengths[at] ?? 0))
    ])
    for (const at of touched) shared[at] = 0
    return likeness
      .filter(([, share]) => share >= LEAST_LIKE)
      .sort((a, b) => b[1] - a[1])
      .slice(0, LIKEST)
  }
}

function triples(names: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const name of names) {
    const padded = `^${name}$`
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3))
  }
  return found
}
