import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileRule } from './compile-rule.ts'
import { compileSchemes, decideAmong, decideSchemes, notRuledOut } from './compile-schemes.ts'
import { explainScheme } from './explain-scheme.ts'
import { COUNTED_FACTS, Expression, MANY_FACTS, type Rule, SINGLE_FACTS, YES_NO_FACTS } from './expression.ts'
import { anyExpression, anyFacts, slowVerdict } from './slow-reference.factory.ts'
import { whatIf } from './what-if.ts'

const ALL_FACTS = [...SINGLE_FACTS, ...MANY_FACTS, ...COUNTED_FACTS, ...YES_NO_FACTS]

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

const manyRules = fc.array(anyRules, { minLength: 1, maxLength: 8 })

test('a few schemes are decided as all of them are, and what one more fact would leave is counted as it is decided', () => {
  fc.assert(
    fc.property(manyRules, anyFacts, anyFacts, (lists, facts, more) => {
      const compiled = compileSchemes(lists.map((rules) => ({ rules })))
      const all = decideSchemes(compiled, facts)
      const odd = lists.flatMap((_rules, at) => (at % 2 ? [at] : []))
      const some = decideAmong(compiled, facts, odd)
      for (const at of odd) expect(some.ofScheme[at]).toBe(all.ofScheme[at])
      const left = notRuledOut(compiled, facts, [...lists.keys()])
      for (const fact of ALL_FACTS) {
        const then = { ...facts, [fact]: more[fact] ?? facts[fact] }
        expect(whatIf(compiled, left, [fact])(then)).toBe(notRuledOut(compiled, then, left).length)
      }
    }),
    { numRuns: 500 }
  )
})
