/** How sure a first choice really is, as a curve over its own log odds: level, slope and bend (Platt's scaling with a square term). */
export type Certainty = readonly [level: number, slope: number, bend: number]

/** Beyond these odds the curve was never fitted, and a bend could turn it round. */
const farthest = 8

/**
 * Sets the chance of the first choice to the share of such choices that were right, and shares out the rest among the others as
 * before. The order never changes.
 */
export function calibrate(chances: Float64Array, certainty: Certainty): Float64Array {
  let first = 0
  for (let at = 1; at < chances.length; at++) if ((chances[at] ?? 0) > (chances[first] ?? 0)) first = at
  let others = 0
  let second = 0
  for (const [at, chance] of chances.entries()) {
    if (at === first) continue
    others += chance
    second = Math.max(second, chance)
  }
  if (others === 0) return chances
  // The first choice stays first: never less than the second has once the rest is shared out.
  const least = (second / others + 1e-9) / (1 + second / others)
  const after = Math.max(rightShare((chances[first] ?? 0) / others, certainty), least)
  return chances.map((chance, at) => (at === first ? after : (chance / others) * (1 - after)))
}

function rightShare(odds: number, [level, slope, bend]: Certainty): number {
  const far = Math.max(-farthest, Math.min(farthest, Math.log(odds)))
  return 1 / (1 + Math.exp(-(level + slope * far + bend * far * far)))
}
