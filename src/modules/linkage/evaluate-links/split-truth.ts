import { hashKey } from '../keys/hash-key.ts'
import type { EvaluatedRecord } from './read-records.ts'
import type { Truth } from './read-truth.ts'

export type Split = {
  isOne: (left: number, right: number) => boolean
  toLearn: (left: number) => boolean
  links: number
  learnLinks: number
}

/**
 * Divides the records of the left file into those to learn from and those held out. All records that are linked with one
 * another go the same way, so that nothing learned is asked again.
 */
export function splitTruth(
  truth: Truth,
  left: readonly EvaluatedRecord[],
  right: readonly EvaluatedRecord[],
  fraction: number
): Split {
  const pairs = new Set(truth.pairs.map(({ left, right }) => `${left}\t${right}`))
  const cluster = clusters(truth)
  const learning = left.map(({ id }) => fraction > 0 && hashKey(`split:${cluster(id)}`) % 10_000 < fraction * 10_000)
  const learnIds = new Set(left.filter((_, at) => learning[at]).map(({ id }) => id))
  const learnLinks = truth.pairs.filter((pair) => learnIds.has(pair.left)).length
  return {
    isOne: (l, r) => pairs.has(`${left[l]?.id}\t${right[r]?.id}`),
    toLearn: (l) => learning[l] ?? false,
    links: truth.pairs.length,
    learnLinks
  }
}

function clusters({ pairs }: Truth): (id: string) => string {
  const parents = new Map<string, string>()
  const find = (one: string): string => {
    let at = one
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up
    parents.set(one, at)
    return at
  }
  for (const { left, right } of pairs) {
    const [a, b] = [find(`l:${left}`), find(`r:${right}`)]
    if (a !== b) parents.set(b, a)
  }
  return (id) => find(`l:${id}`)
}
