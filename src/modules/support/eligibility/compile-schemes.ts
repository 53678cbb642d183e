import { type BusinessFacts, CANNOT_TELL, NO, type Verdict, YES } from './business-facts.ts'
import { compileRule, type Decide } from './compile-rule.ts'
import type { FactName, Rule } from './expression.ts'
import { factsNamed } from './facts-named.ts'

export type Compiled = {
  /** Every different expression of the whole catalogue, decided once for a business however many schemes demand it. */
  decide: readonly Decide[]
  asks: readonly (readonly FactName[])[]
  /** For each scheme, where its rules stand in `decide`. */
  rulesOf: readonly Int32Array[]
}

export type Decided = { ofRule: Int8Array; ofScheme: Int8Array }

/** Makes a catalogue ready to be decided: 10,000 schemes share a few hundred different rules. */
export function compileSchemes(schemes: readonly { rules: readonly Rule[] }[]): Compiled {
  const places = new Map<string, number>()
  const decide: Decide[] = []
  const asks: FactName[][] = []
  const rulesOf = schemes.map(({ rules }) =>
    Int32Array.from(rules, ({ when }) => {
      const key = JSON.stringify(when)
      const known = places.get(key)
      if (known !== undefined) return known
      places.set(key, decide.length)
      asks.push(factsNamed(when))
      return decide.push(compileRule(when)) - 1
    })
  )
  return { decide, asks, rulesOf }
}

/** Yes, no or cannot tell, for every scheme: no as soon as one rule says no, yes only when all do. */
export function decideSchemes({ decide, rulesOf }: Compiled, facts: BusinessFacts): Decided {
  const ofRule = Int8Array.from(decide, (one) => one(facts))
  const ofScheme = Int8Array.from(rulesOf, (rules) => worstOf(rules, ofRule))
  return { ofRule, ofScheme }
}

function worstOf(rules: Int32Array, ofRule: Int8Array): Verdict {
  let verdict: Verdict = YES
  for (const at of rules) {
    const one = ofRule[at] ?? CANNOT_TELL
    if (one === NO) return NO
    if (one === CANNOT_TELL) verdict = CANNOT_TELL
  }
  return verdict
}
