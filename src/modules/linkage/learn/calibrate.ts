const ROUNDS = 60
/** How strongly the answer is held to leaving the weights as they are: as if this many records had said so. */
const HOLD = 3

/** The weights of one record's candidates, and which of them is right; -1 when none is. */
export type KnownAnswer = { weights: readonly number[]; right: number }

/**
 * Shift and stretch of weights that make the shares of the candidates, and of “none of them”, right as often as they say:
 * found where the known answers are likeliest, by Newton's method on two numbers.
 */
export function calibrate(known: readonly KnownAnswer[]): { shift: number; stretch: number } {
  let [shift, stretch] = [0, 1]
  for (let round = 0; round < ROUNDS; round++) {
    const slope = [-HOLD * shift, -HOLD * (stretch - 1)]
    const bend = [HOLD, 0, HOLD]
    for (const { weights, right } of known) addSlopes(slope, bend, weights, right, shift, stretch)
    const [g0 = 0, g1 = 0] = slope
    const [h00 = 1, h01 = 0, h11 = 1] = bend
    const whole = h00 * h11 - h01 * h01
    const [d0, d1] = [(g0 * h11 - g1 * h01) / whole, (g1 * h00 - g0 * h01) / whole]
    shift += Math.max(-1, Math.min(1, d0))
    stretch = Math.max(0.2, stretch + Math.max(-0.2, Math.min(0.2, d1)))
    if (Math.abs(d0) + Math.abs(d1) < 1e-7) break
  }
  return { shift, stretch }
}

function addSlopes(
  slope: number[],
  bend: number[],
  weights: readonly number[],
  right: number,
  shift: number,
  stretch: number
) {
  const most = Math.max(0, ...weights.map((weight) => shift + stretch * weight))
  const shares = weights.map((weight) => 2 ** (shift + stretch * weight - most))
  const whole = shares.reduce((sum, share) => sum + share, 2 ** -most)
  let [some, mean, square] = [0, 0, 0]
  for (const [at, share] of shares.entries()) {
    const [p, weight] = [share / whole, weights[at] ?? 0]
    some += p
    mean += p * weight
    square += p * weight * weight
  }
  slope[0] = (slope[0] ?? 0) + (right >= 0 ? 1 : 0) - some
  slope[1] = (slope[1] ?? 0) + (right >= 0 ? (weights[right] ?? 0) : 0) - mean
  bend[0] = (bend[0] ?? 0) + Math.LN2 * some * (1 - some)
  bend[1] = (bend[1] ?? 0) + Math.LN2 * mean * (1 - some)
  bend[2] = (bend[2] ?? 0) + Math.LN2 * (square - mean * mean)
}
