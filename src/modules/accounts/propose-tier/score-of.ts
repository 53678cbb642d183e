const MOST = 4

/** A score out of 100: each criterion gives its weight in full at four, and nothing at nought. Weights need not add up to 100. */
export function scoreOf(scores: readonly { weight: number; score: number }[]): number {
  const weights = scores.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return 0
  return Math.round((scores.reduce((sum, { weight, score }) => sum + weight * (score / MOST), 0) / weights) * 100)
}
