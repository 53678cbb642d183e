import { createHash } from 'node:crypto'

export type Draw = (below: number) => number

/** Whole numbers that look drawn at random and are the same every time for the same words (mulberry32). */
export function drawFrom(words: string): Draw {
  let state = createHash('sha256').update(words).digest().readUInt32LE(0)
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

export const oneOf = <T>(draw: Draw, all: readonly T[]): T => {
  const drawn = all[draw(all.length)]
  if (drawn === undefined) throw new RangeError('Nothing to draw from')
  return drawn
}
