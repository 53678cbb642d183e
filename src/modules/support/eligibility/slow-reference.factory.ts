import fc from 'fast-check'
import type { BusinessFacts, Verdict } from './business-facts.ts'
import { COUNTED_FACTS, type Expression, MANY_FACTS, SINGLE_FACTS, YES_NO_FACTS } from './expression.ts'

const CODES = ['a', 'b', 'c', 'd']
const codes = fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1, maxLength: 3 })
const range = fc
  .record({ least: fc.integer({ min: 0, max: 6 }), more: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }) })
  .map(({ least, more }) => ({ least, most: more === null ? null : least + more }))

/** Anything a scheme could demand. */
export const anyExpression: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      op: fc.constant('one-of' as const),
      fact: fc.constantFrom(...SINGLE_FACTS, ...MANY_FACTS),
      values: codes
    }),
    fc.record({
      op: fc.constantFrom('at-least' as const, 'at-most' as const),
      fact: fc.constantFrom(...COUNTED_FACTS),
      value: fc.integer({ min: 0, max: 8 })
    }),
    fc.record({ op: fc.constant('is' as const), fact: fc.constantFrom(...YES_NO_FACTS), value: fc.boolean() }),
    fc.record({
      op: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('expression'), { minLength: 1, maxLength: 3 })
    }),
    fc.record({ op: fc.constant('not' as const), of: tie('expression') })
  )
})).expression

const each = <T, N extends string>(names: readonly N[], value: fc.Arbitrary<T>) =>
  fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] })

/** A business of which anything may be known or not. */
export const anyFacts: fc.Arbitrary<BusinessFacts> = fc
  .tuple(
    each(SINGLE_FACTS, codes),
    each(MANY_FACTS, fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 })),
    each(COUNTED_FACTS, range),
    each(YES_NO_FACTS, fc.boolean())
  )
  .map((parts) => Object.assign({}, ...parts))

type World = Record<string, string | readonly string[] | number | boolean>

/** The reference: ask each demand of every business this one could be, and see whether the answers agree. Slow, and plain. */
export function slowVerdict(expression: Expression, facts: BusinessFacts): Verdict {
  if ('fact' in expression) {
    const answers = new Set(worldsOf(expression.fact, facts).map((world) => holds(expression, world)))
    return answers.size > 1 ? 0 : answers.has(true) ? 1 : -1
  }
  if (expression.op === 'not') {
    const inner = slowVerdict(expression.of, facts)
    return inner === 0 ? 0 : inner === 1 ? -1 : 1
  }
  const parts = expression.of.map((one) => slowVerdict(one, facts))
  const settles = expression.op === 'all' ? -1 : 1
  if (parts.includes(settles)) return settles
  return parts.includes(0) ? 0 : settles === 1 ? -1 : 1
}

const WIDEST = 200
// What is not known may be anything, of which there is always something more than the codes a scheme names.
const ANYTHING = [...CODES, 'elsewhere']

function worldsOf(fact: string, facts: BusinessFacts): World[] {
  const known: unknown = Object.entries(facts).find(([name]) => name === fact)?.[1]
  const is = (value: World[string]): World => ({ [fact]: value })
  if (SINGLE_FACTS.some((one) => one === fact)) return (Array.isArray(known) ? known : ANYTHING).map(is)
  if (MANY_FACTS.some((one) => one === fact))
    return Array.isArray(known) ? [is(known)] : [is([]), ...ANYTHING.map((one) => is([one])), is(ANYTHING)]
  if (YES_NO_FACTS.some((one) => one === fact)) return (typeof known === 'boolean' ? [known] : [true, false]).map(is)
  const { least, most } = boundsOf(known)
  return Array.from({ length: (most ?? WIDEST) - least + 1 }, (_, at) => is(least + at))
}

const boundsOf = (known: unknown): { least: number; most: number | null } =>
  typeof known === 'object' && known !== null && 'least' in known && 'most' in known
    ? { least: Number(known.least), most: known.most === null ? null : Number(known.most) }
    : { least: 0, most: null }

function holds(leaf: Extract<Expression, { fact: string }>, world: World): boolean {
  const value = world[leaf.fact]
  if (leaf.op === 'one-of')
    return leaf.values.some((one) => (Array.isArray(value) ? value.includes(one) : value === one))
  if (leaf.op === 'is') return value === leaf.value
  return leaf.op === 'at-least' ? Number(value) >= leaf.value : Number(value) <= leaf.value
}
