import { expect, test } from 'vitest'
import { calibrate } from './calibrate.ts'

const sum = (chances: Float64Array) => chances.reduce((total, one) => total + one, 0)

test('level 0, slope 1, no bend leaves every chance as it was', () => {
  const chances = Float64Array.of(0.1, 0.6, 0.3)
  for (const [at, chance] of calibrate(chances, [0, 1, 0]).entries()) expect(chance).toBeCloseTo(chances[at] ?? 0, 9)
})

test('a first choice that is too sure of itself is told so, and the others share what it loses as they stood', () => {
  const [first, second, third] = calibrate(Float64Array.of(0.9, 0.08, 0.02), [0, 0.5, 0])
  expect(first).toBeCloseTo(0.75, 9)
  expect(second).toBeCloseTo(0.2, 9)
  expect(third).toBeCloseTo(0.05, 9)
})

test.each([
  ['a level far down', [-9, 1, 0]],
  ['a slope turned round', [0, -3, 0]],
  ['a bend that turns down', [0, 1, -0.5]]
] as const)('%s never changes the order, and chances still sum to one', (_, certainty) => {
  for (const chances of [
    [0.4, 0.35, 0.25],
    [0.999999, 0.0000009, 0.0000001],
    [1, 0, 0],
    [0.34, 0.33, 0.33]
  ]) {
    const after = calibrate(Float64Array.from(chances), certainty)
    expect(sum(after)).toBeCloseTo(1, 9)
    expect([...after]).toEqual([...after].sort((a, b) => b - a))
    expect(after[0]).toBeGreaterThan(after[1] ?? 1)
    expect(after.every((chance) => chance >= 0 && chance <= 1)).toBe(true)
  }
})
