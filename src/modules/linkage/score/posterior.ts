import type { Model } from './model.ts'

/**
 * How likely each candidate of one record is the business it speaks of, and how likely none of them is: they share one
 * certainty, so that two equal siblings cannot both be sure.
 */
export function posterior(weights: readonly number[], { shift, stretch }: Model['calibration']) {
  const most = Math.max(0, ...weights)
  const shares = weights.map((weight) => 2 ** (weight - most))
  const none = 2 ** -most
  const whole = shares.reduce((sum, share) => sum + share, none)
  const candidates = shares.map((share) => calibrated(share / whole, shift, stretch))
  return { candidates, none: Math.max(0, 1 - candidates.reduce((sum, share) => sum + share, 0)) }
}

function calibrated(share: number, shift: number, stretch: number): number {
  if (shift === 0 && stretch === 1) return share
  const held = Math.min(1 - 1e-9, Math.max(1e-9, share))
  return 1 / (1 + Math.exp(-(shift + stretch * Math.log(held / (1 - held)))))
}
