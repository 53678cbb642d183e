import type { Expression, FactName } from './expression.ts'

/** Which facts an expression asks about. */
export function factsNamed(expression: Expression): FactName[] {
  if ('fact' in expression) return [expression.fact]
  const parts = Array.isArray(expression.of) ? expression.of : [expression.of]
  return [...new Set(parts.flatMap(factsNamed))]
}
