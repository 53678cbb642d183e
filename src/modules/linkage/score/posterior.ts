import type { Model } from './model.ts'

/**
 * How likely each candidate of one record is the business it speaks of, and how likely none of them is: they share one
 * certainty, so that two equal siblings cannot both be sure.
 */
export function posterior(weights: readonly number[], { shift, stretch }: Model['calibration']) {
  const calibrated = weights.map((weight) => shift + stretch * weight)
  const most = Math.max(0, ...calibrated)
  const shares = calibrated.map((weight) => 2 ** (weight - most))
  const none = 2 ** -most
  const whole = shares.reduce((sum, share) => sum + share, none)
  return { candidates: shares.map((share) => share / whole), none: none / whole }
}
