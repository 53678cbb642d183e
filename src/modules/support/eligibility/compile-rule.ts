import { type BusinessFacts, CANNOT_TELL, NO, type Verdict, YES } from './business-facts.ts'
import { type Expression, type Leaf, MANY_FACTS, type ManyFact } from './expression.ts'

export type Decide = (facts: BusinessFacts) => Verdict

/** Turns an expression into a function once, so that deciding it for a business costs next to nothing. */
export function compileRule(expression: Expression): Decide {
  switch (expression.op) {
    case 'all': {
      const parts = expression.of.map(compileRule)
      return (facts) => leastOf(parts, facts)
    }
    case 'any': {
      const parts = expression.of.map(compileRule)
      return (facts) => greatestOf(parts, facts)
    }
    case 'not': {
      const part = compileRule(expression.of)
      return (facts) => opposite(part(facts))
    }
    default:
      return compileLeaf(expression)
  }
}

const isMany = (fact: string): fact is ManyFact => MANY_FACTS.some((one) => one === fact)

function compileLeaf(leaf: Leaf): Decide {
  if (leaf.op === 'one-of') {
    const wanted = new Set(leaf.values)
    const { fact } = leaf
    return isMany(fact) ? (facts) => hasOne(facts[fact], wanted) : (facts) => isOne(facts[fact], wanted)
  }
  if (leaf.op === 'is') {
    const { fact, value } = leaf
    return (facts) => {
      const known = facts[fact]
      return known === undefined ? CANNOT_TELL : known === value ? YES : NO
    }
  }
  return leaf.op === 'at-least' ? atLeast(leaf.fact, leaf.value) : atMost(leaf.fact, leaf.value)
}

type CountedName = Extract<Leaf, { op: 'at-least' | 'at-most' }>['fact']

const ANY_COUNT = { least: 0, most: null }

const atLeast =
  (fact: CountedName, value: number): Decide =>
  (facts) => {
    const range = facts[fact] ?? ANY_COUNT
    if (range.least >= value) return YES
    return range.most !== null && range.most < value ? NO : CANNOT_TELL
  }

const atMost =
  (fact: CountedName, value: number): Decide =>
  (facts) => {
    const range = facts[fact] ?? ANY_COUNT
    if (range.least > value) return NO
    return range.most !== null && range.most <= value ? YES : CANNOT_TELL
  }

/** Of the values it may have, are all wanted, none, or some? */
function isOne(possible: readonly string[] | undefined, wanted: ReadonlySet<string>): Verdict {
  if (!possible || possible.length === 0) return CANNOT_TELL
  let inside = 0
  for (const value of possible) if (wanted.has(value)) inside += 1
  return inside === possible.length ? YES : inside === 0 ? NO : CANNOT_TELL
}

function hasOne(values: readonly string[] | undefined, wanted: ReadonlySet<string>): Verdict {
  if (!values) return CANNOT_TELL
  for (const value of values) if (wanted.has(value)) return YES
  return NO
}

function leastOf(parts: readonly Decide[], facts: BusinessFacts): Verdict {
  let verdict: Verdict = YES
  for (const part of parts) {
    const one = part(facts)
    if (one === NO) return NO
    if (one < verdict) verdict = one
  }
  return verdict
}

function greatestOf(parts: readonly Decide[], facts: BusinessFacts): Verdict {
  let verdict: Verdict = NO
  for (const part of parts) {
    const one = part(facts)
    if (one === YES) return YES
    if (one > verdict) verdict = one
  }
  return verdict
}

const opposite = (verdict: Verdict): Verdict => (verdict === YES ? NO : verdict === NO ? YES : CANNOT_TELL)
