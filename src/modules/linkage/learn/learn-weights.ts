import { offsetsOf, type Shape, type Vector, widthOf } from './vectors.ts'

const ROUNDS = 25

/**
 * Weights (in bits) from pairs known to be one business or not: logistic, additive, and pulled towards the weights it
 * starts from by `pull`, so that a level seldom seen keeps what was known of it before.
 */
export function learnWeights(
  vectors: readonly Vector[],
  shape: Shape,
  prior: readonly number[],
  pull: number
): number[] {
  const offsets = offsetsOf(shape)
  const width = widthOf(shape)
  const start = prior.map((bits) => bits * Math.LN2)
  let weights = [...start]
  for (let round = 0; round < ROUNDS; round++) {
    const { gradient, curvature } = slopes(vectors, offsets, width, weights)
    for (let at = 0; at < width; at++) {
      gradient[at] = (gradient[at] ?? 0) - pull * ((weights[at] ?? 0) - (start[at] ?? 0))
      curvature[at * width + at] = (curvature[at * width + at] ?? 0) + pull
    }
    const step = solve(curvature, gradient, width)
    const size = Math.max(...step.map(Math.abs))
    const damping = size > 4 ? 4 / size : 1
    weights = weights.map((weight, at) => weight + damping * (step[at] ?? 0))
    if (size < 1e-6) break
  }
  return weights.map((weight) => weight / Math.LN2)
}

function slopes(vectors: readonly Vector[], offsets: readonly number[], width: number, weights: readonly number[]) {
  const gradient = new Float64Array(width)
  const curvature = new Float64Array(width * width)
  for (const { levels, yes, no } of vectors) {
    const active = [0, ...levels.map((level, at) => (offsets[at] ?? 0) + level)]
    const logit = active.reduce((sum, at) => sum + (weights[at] ?? 0), 0)
    const likely = 1 / (1 + Math.exp(-logit))
    const push = yes - (yes + no) * likely
    const bend = (yes + no) * likely * (1 - likely)
    for (const one of active) {
      gradient[one] = (gradient[one] ?? 0) + push
      for (const other of active) curvature[one * width + other] = (curvature[one * width + other] ?? 0) + bend
    }
  }
  return { gradient, curvature }
}

/** Solves a symmetric positive system by Cholesky's method. */
function solve(matrix: Float64Array, right: Float64Array, width: number): number[] {
  const lower = new Float64Array(width * width)
  const get = (from: Float64Array, at: number) => from[at] ?? 0
  for (let row = 0; row < width; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = get(matrix, row * width + column)
      for (let at = 0; at < column; at++) sum -= get(lower, row * width + at) * get(lower, column * width + at)
      lower[row * width + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / get(lower, column * width + column)
    }
  }
  const forward = new Float64Array(width)
  for (let row = 0; row < width; row++) {
    let sum = get(right, row)
    for (let at = 0; at < row; at++) sum -= get(lower, row * width + at) * get(forward, at)
    forward[row] = sum / get(lower, row * width + row)
  }
  const result = new Float64Array(width)
  for (let row = width - 1; row >= 0; row--) {
    let sum = get(forward, row)
    for (let at = row + 1; at < width; at++) sum -= get(lower, at * width + row) * get(result, at)
    result[row] = sum / get(lower, row * width + row)
  }
  return [...result]
}
