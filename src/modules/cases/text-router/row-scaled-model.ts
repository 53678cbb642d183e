import type { LinearModel } from './train-linear.ts'
import type { SparseVector } from './vocabulary.ts'

/** A linear model in a quarter of the room: each feature's row is kept as bytes times one scale. */
export type RowScaledModel = { classes: number; bytes: Int8Array; scales: Float32Array; bias: Float32Array }

/** Rounds each row to 127 steps of its largest weight; scores move by less than one part in a hundred. */
export function scaleRows(model: LinearModel): RowScaledModel {
  const { classes, weights } = model
  const rows = weights.length / classes
  const bytes = new Int8Array(weights.length)
  const scales = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    const from = row * classes
    let largest = 0
    for (let k = 0; k < classes; k++) largest = Math.max(largest, Math.abs(weights[from + k] ?? 0))
    if (largest === 0) continue
    const scale = largest / 127
    scales[row] = scale
    for (let k = 0; k < classes; k++) bytes[from + k] = Math.round((weights[from + k] ?? 0) / scale)
  }
  return { classes, bytes, scales, bias: model.bias }
}

/** Scores every class for one text. */
export function scoreRows(model: RowScaledModel, vector: SparseVector): Float64Array {
  const { classes, bytes, scales } = model
  const scores = Float64Array.from(model.bias)
  for (let i = 0; i < vector.features.length; i++) {
    const feature = vector.features[i] ?? 0
    const value = (vector.values[i] ?? 0) * (scales[feature] ?? 0)
    const from = feature * classes
    for (let k = 0; k < classes; k++) scores[k] = (scores[k] ?? 0) + value * (bytes[from + k] ?? 0)
  }
  return scores
}
