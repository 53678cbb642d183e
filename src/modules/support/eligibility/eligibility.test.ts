import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileRule } from './compile-rule.ts'
import { compileSchemes, decideSchemes } from './compile-schemes.ts'
import { explainScheme } from './explain-scheme.ts'
import { Expression, type Rule } from './expression.ts'
import { anyExpression, anyFacts, slowVerdict } from './slow-reference.factory.ts'

describe('an expression', () => {
  test.each([
    [{ op: 'one-of', fact: 'colour', values: ['red'] }],
    [{ op: 'at-least', fact: 'employees', value: 'ten' }],
    [{ op: 'any', of: [] }],
    [{ op: 'is', fact: 'exports', value: 'yes' }]
  ])('%j is none', (given) => {
    expect(Expression.safeParse(given).success).toBe(false)
  })

  test('says yes, no or cannot tell as a slow reference does that tries every business this could be', () => {
    fc.assert(
      fc.property(anyExpression, anyFacts, (expression, facts) => {
        expect(compileRule(expression)(facts)).toBe(slowVerdict(expression, facts))
      }),
      { numRuns: 10_000 }
    )
  })

  test('never turns from yes to no, or back, when more becomes known', () => {
    fc.assert(
      fc.property(anyExpression, anyFacts, anyFacts, (expression, facts, more) => {
        const before = compileRule(expression)(facts)
        const after = compileRule(expression)({ ...more, ...facts })
        if (before !== 0) expect(after).toBe(before)
      }),
      { numRuns: 3000 }
    )
  })
})

const anyRules = fc.array(
  anyExpression.map((when): Rule => ({ when, words: 'are so', change: 'it were so' })),
  { maxLength: 5 }
)

describe('a scheme', () => {
  test('fits when every rule says yes, does not when one says no, and names the rules that decide', () => {
    fc.assert(
      fc.property(fc.array(anyRules, { minLength: 1, maxLength: 6 }), anyFacts, (lists, facts) => {
        const compiled = compileSchemes(lists.map((rules) => ({ rules })))
        const decided = decideSchemes(compiled, facts)
        lists.forEach((rules, at) => {
          const each = rules.map(({ when }) => slowVerdict(when, facts))
          const wanted = each.includes(-1) ? -1 : each.includes(0) ? 0 : 1
          const { verdict, outcomes, deciding } = explainScheme(compiled, decided, at, rules)
          expect(verdict).toBe(wanted)
          expect(outcomes.map((one) => one.verdict)).toEqual(each)
          expect(deciding.length).toBe(each.filter((one) => one === wanted).length)
          if (verdict !== 1) expect(deciding.length).toBeGreaterThan(0)
        })
      }),
      { numRuns: 1500 }
    )
  })
})
