import type { Certainty } from '../../src/modules/cases/text-router/calibrate.ts'

export type Hit = { chance: number; right: boolean }

/** The curve of certainty that explains best which first choices were right: logistic regression on log odds, by Newton's method. */
export function fitCertainty(hits: readonly Hit[]): Certainty {
  const rows = hits.map(({ chance, right }) => {
    const odds = Math.max(-8, Math.min(8, Math.log(Math.max(chance, 1e-9) / Math.max(1 - chance, 1e-9))))
    return { x: [1, odds, odds * odds], right: right ? 1 : 0 }
  })
  const w = [0, 1, 0]
  for (let step = 0; step < 30; step++) {
    // A little is taken off for large weights, or a few hits all right would be certain of everything.
    const slopes = w.map((weight, i) => 0.01 * (weight - (i === 1 ? 1 : 0)))
    const bends: number[][] = w.map((_, i) => w.map((__, j) => (i === j ? 0.01 : 0)))
    for (const { x, right } of rows) {
      const chance = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (w[i] ?? 0), 0)))
      for (const [i, value] of x.entries()) {
        slopes[i] = (slopes[i] ?? 0) + (chance - right) * value
        const bend = bends[i] ?? []
        for (const [j, other] of x.entries()) bend[j] = (bend[j] ?? 0) + chance * (1 - chance) * value * other
      }
    }
    for (const [i, change] of solve(bends, slopes).entries()) w[i] = (w[i] ?? 0) - change
  }
  const [level = 0, slope = 1, bend = 0] = w.map((weight) => Number(weight.toFixed(3)))
  return [level, slope, bend]
}

/** Expected calibration error: over ten bands of confidence, how far the share right is from the mean chance given. */
export function calibrationError(hits: readonly Hit[]): number {
  let error = 0
  for (let band = 0; band < 10; band++) {
    const inBand = hits.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === band)
    const right = inBand.filter((hit) => hit.right).length
    const chance = inBand.reduce((sum, hit) => sum + hit.chance, 0)
    error += Math.abs(right - chance) / hits.length
  }
  return error
}

/** Gauss’s elimination, for three unknowns. */
function solve(matrix: readonly number[][], values: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, values[i] ?? 0])
  for (const [i, pivot] of rows.entries()) {
    const head = pivot[i] || 1e-12
    for (const [j, row] of rows.entries()) {
      if (i === j) continue
      const times = (row[i] ?? 0) / head
      for (let k = i; k < row.length; k++) row[k] = (row[k] ?? 0) - times * (pivot[k] ?? 0)
    }
  }
  return rows.map((row, i) => (row.at(-1) ?? 0) / (row[i] || 1e-12))
}
