import type { SearchIndex } from './search-index.ts'

const SEEN_AT_LEAST = 3
const TOGETHER = 0.42
const SHOWN = 4

/**
 * Words that stand beside a word more often than chance would have it (normalised pointwise mutual information, from -1 to
 * 1), learnt from the catalogue with its historic entries: two thousand descriptions of support by many hands.
 */
export function wordsTogether(index: SearchIndex, root: string): { root: string; together: number }[] {
  const places = index.postings.get(root)?.at
  if (!places || places.length < SEEN_AT_LEAST) return []
  const both = new Map<string, number>()
  for (const at of places) for (const other of index.rootsOf[at] ?? []) both.set(other, (both.get(other) ?? 0) + 1)
  const all = index.rootsOf.length
  const found: { root: string; together: number }[] = []
  for (const [other, count] of both) {
    if (other === root || count < SEEN_AT_LEAST) continue
    const joint = count / all
    const chance = (places.length / all) * ((index.counts.get(other) ?? 1) / all)
    const together = Math.log(joint / chance) / -Math.log(joint)
    if (together >= TOGETHER) found.push({ root: other, together })
  }
  return found.sort((a, b) => b.together - a.together).slice(0, SHOWN)
}
