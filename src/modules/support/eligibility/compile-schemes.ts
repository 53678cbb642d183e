import { type BusinessFacts, CANNOT_TELL, NO, type Verdict, YES } from './business-facts.ts'
import { compileRule, type Decide } from './compile-rule.ts'
import type { FactName, Rule } from './expression.ts'
import { factBits } from './fact-bits.ts'
import { factsNamed } from './facts-named.ts'

export type Compiled = {
  /** Every different expression of the whole catalogue, decided once for a business however many schemes demand it. */
  decide: readonly Decide[]
  asks: readonly (readonly FactName[])[]
  /** The same, each list as one number. */
  bits: Int32Array
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
  return { decide, asks, bits: Int32Array.from(asks, factBits), rulesOf }
}

/** Yes, no or cannot tell, for every scheme: no as soon as one rule says no, yes only when all do. */
export function decideSchemes({ decide, rulesOf }: Compiled, facts: BusinessFacts): Decided {
  const ofRule = new Int8Array(decide.length)
  for (let at = 0; at < decide.length; at += 1) ofRule[at] = decide[at]?.(facts) ?? CANNOT_TELL
  const ofScheme = new Int8Array(rulesOf.length)
  for (let at = 0; at < rulesOf.length; at += 1) ofScheme[at] = worstOf(rulesOf[at], ofRule)
  return { ofRule, ofScheme }
}

/** The same for a few schemes: no other is decided, nor a rule that none of them has. */
export function decideAmong({ decide, rulesOf }: Compiled, facts: BusinessFacts, among: readonly number[]): Decided {
  const ofRule = new Int8Array(decide.length).fill(UNDECIDED)
  const ofScheme = new Int8Array(rulesOf.length).fill(UNDECIDED)
  for (const at of among) {
    for (const rule of rulesOf[at] ?? NO_RULES)
      if (ofRule[rule] === UNDECIDED) ofRule[rule] = decide[rule]?.(facts) ?? CANNOT_TELL
    ofScheme[at] = worstOf(rulesOf[at], ofRule)
  }
  return { ofRule, ofScheme }
}

/** Which of some schemes are not ruled out, deciding no more rules than it needs: for asking “what if” many times over. */
export function notRuledOut({ decide, rulesOf }: Compiled, facts: BusinessFacts, among: readonly number[]): number[] {
  const ofRule = new Int8Array(decide.length).fill(UNDECIDED)
  return among.filter((at) => {
    for (const rule of rulesOf[at] ?? NO_RULES) {
      if (ofRule[rule] === UNDECIDED) ofRule[rule] = decide[rule]?.(facts) ?? CANNOT_TELL
      if (ofRule[rule] === NO) return false
    }
    return true
  })
}

const UNDECIDED = 9
export const NO_RULES = new Int32Array()

function worstOf(rules: Int32Array = NO_RULES, ofRule: Int8Array): Verdict {
  let verdict: Verdict = YES
  for (const at of rules) {
    const one = ofRule[at]
    if (one === NO) return NO
    if (one === CANNOT_TELL) verdict = CANNOT_TELL
  }
  return verdict
}
