import type { SparseVector } from './vocabulary.ts'

export type LinearModel = { classes: number; weights: Float32Array; bias: Float32Array }

export type LinearExample = { vector: SparseVector; label: number; weight: number }

/**
 * One-versus-rest linear SVM with squared hinge loss, by dual coordinate descent (Hsieh and others, 2008, the method of
 * LIBLINEAR). All classes of a feature lie side by side, so one pass over a text scores every class. Same seed, same model.
 */
export function trainLinear(
  examples: readonly LinearExample[],
  shape: { features: number; classes: number },
  settings: { cost: number; passes: number; seed: number }
): LinearModel {
  const { classes } = shape
  const model = {
    classes,
    weights: new Float32Array(shape.features * classes),
    bias: new Float32Array(classes)
  }
  const alphas = new Float32Array(examples.length * classes)
  const order = Int32Array.from(examples.keys())
  const random = mulberry(settings.seed)
  for (let pass = 0; pass < settings.passes; pass++) {
    shuffle(order, random)
    for (const position of order) {
      const example = examples[position]
      if (example) improve(model, example, alphas.subarray(position * classes, (position + 1) * classes), settings.cost)
    }
  }
  return model
}

/** The score of each class for one text, before any calibration. */
export function scoreLinear(model: LinearModel, vector: SparseVector, scores: Float64Array): Float64Array {
  const { classes, weights, bias } = model
  for (let k = 0; k < classes; k++) scores[k] = bias[k] ?? 0
  for (let i = 0; i < vector.features.length; i++) {
    const start = (vector.features[i] ?? 0) * classes
    const value = vector.values[i] ?? 0
    for (let k = 0; k < classes; k++) scores[k] = (scores[k] ?? 0) + value * (weights[start + k] ?? 0)
  }
  return scores
}

const mostClasses = 64
const scratch = new Float64Array(mostClasses)
const changedClass = new Int32Array(mostClasses)
const change = new Float64Array(mostClasses)

/** One step: each class whose margin is not yet met moves its own weight vector towards or away from the text. */
function improve(model: LinearModel, example: LinearExample, alphas: Float32Array, cost: number): void {
  scoreLinear(model, example.vector, scratch)
  const softness = 1 / (2 * cost * example.weight)
  let changed = 0
  for (let k = 0; k < model.classes; k++) {
    const side = k === example.label ? 1 : -1
    const alpha = alphas[k] ?? 0
    const slope = side * (scratch[k] ?? 0) - 1 + softness * alpha
    if (alpha === 0 && slope >= 0) continue
    const better = Math.max(alpha - slope / (2 + softness), 0)
    if (Math.abs(better - alpha) < 1e-4) continue
    changedClass[changed] = k
    change[changed++] = (better - alpha) * side
    alphas[k] = better
  }
  if (changed > 0) move(model, example.vector, changed)
}

function move({ classes, weights, bias }: LinearModel, { features, values }: SparseVector, changed: number): void {
  for (let c = 0; c < changed; c++) {
    const k = changedClass[c] ?? 0
    bias[k] = (bias[k] ?? 0) + (change[c] ?? 0)
  }
  for (let i = 0; i < features.length; i++) {
    const start = (features[i] ?? 0) * classes
    const value = values[i] ?? 0
    for (let c = 0; c < changed; c++) {
      const at = start + (changedClass[c] ?? 0)
      weights[at] = (weights[at] ?? 0) + (change[c] ?? 0) * value
    }
  }
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = held
  }
}

/** A small seeded generator, so that training gives the same model on every machine. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
