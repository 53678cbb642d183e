import type { Pairing } from './problem.ts'

/** Keeps for each business the posts that fit it best: the others would never be chosen, and cost the solver dearly. */
export function relevantPairings(pairings: readonly Pairing[], most: number): Pairing[] {
  const byBusiness = new Map<number, Pairing[]>()
  for (const pairing of pairings) {
    const own = byBusiness.get(pairing.business)
    if (own) own.push(pairing)
    else byBusiness.set(pairing.business, [pairing])
  }
  return [...byBusiness.values()].flatMap((own) => own.toSorted(bestFirst).slice(0, most))
}

const bestFirst = (a: Pairing, b: Pairing) => b.fit - a.fit || a.post - b.post
