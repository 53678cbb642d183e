import type { Certainty } from '../../src/modules/cases/text-router/calibrate.ts'

export type Hit = { chance: number; right: boolean }

/** The curve of certainty that explains best which first choices were right: logistic regression on log odds, by Newton's method. */
export function fitCertainty(hits: readonly Hit[]): Certainty {
  const rows = hits.map(({ chance, right }) => {
    const odds = Math.max(-8, Math.min(8, Math.log(Math.max(chance, 1e-9) / Math.max(1 - chance, 1e-9))))
    return { x: [1, odds, odds * odds], right: right ? 1 : 0 }
  })
  let w = [0, 1, 0]
  for (let step = 0; step < 50; step++) {
    const { slopes, bends } = around(rows, w)
    const change = solve(bends, slopes)
    // A whole step may leap over the hollow it is looking for: half as far, until it is lower there.
    let size = 1
    const moved = () => w.map((weight, i) => weight - size * (change[i] ?? 0))
    while (size > 1e-6 && !(loss(rows, moved()) <= loss(rows, w))) size /= 2
    if (size <= 1e-6) break
    w = moved()
  }
  const [level = 0, slope = 1, bend = 0] = w.map((weight) => Number(weight.toFixed(3)))
  return [level, slope, bend]
}

type Row = { x: number[]; right: number }
const chanceOf = ({ x }: Row, w: readonly number[]) =>
  1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (w[i] ?? 0), 0)))
// A little is taken off for large weights, or a few hits all right would be certain of everything.
const LEASH = 0.01
const offCourse = (w: readonly number[]) => w.map((weight, i) => weight - (i === 1 ? 1 : 0))

const loss = (rows: readonly Row[], w: readonly number[]) =>
  rows.reduce((sum, row) => sum - Math.log(Math.max(1e-300, row.right ? chanceOf(row, w) : 1 - chanceOf(row, w))), 0) +
  offCourse(w).reduce((sum, weight) => sum + (LEASH / 2) * weight * weight, 0)

function around(rows: readonly Row[], w: readonly number[]) {
  const slopes = offCourse(w).map((weight) => LEASH * weight)
  const bends: number[][] = w.map((_, i) => w.map((__, j) => (i === j ? LEASH : 0)))
  for (const row of rows) {
    const chance = chanceOf(row, w)
    for (const [i, value] of row.x.entries()) {
      slopes[i] = (slopes[i] ?? 0) + (chance - row.right) * value
      const bend = bends[i] ?? []
      for (const [j, other] of row.x.entries()) bend[j] = (bend[j] ?? 0) + chance * (1 - chance) * value * other
    }
  }
  return { slopes, bends }
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
