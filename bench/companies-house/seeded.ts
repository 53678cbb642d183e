/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws from what was counted, as often as it was counted. */
export function drawnAsOftenAs<T>(counted: Iterable<readonly [T, number]>, random: () => number): () => T {
  const things: T[] = []
  const upTo: number[] = []
  let sum = 0
  for (const [thing, count] of counted) {
    sum += count
    things.push(thing)
    upTo.push(sum)
  }
  return () => {
    const at = random() * sum
    let [low, high] = [0, upTo.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) > at) high = middle
      else low = middle + 1
    }
    const thing = things[low]
    if (thing === undefined) throw new Error('There is nothing to draw from')
    return thing
  }
}
