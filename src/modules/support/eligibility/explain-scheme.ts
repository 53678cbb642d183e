import { CANNOT_TELL, NO, type Verdict, YES } from './business-facts.ts'
import type { Compiled, Decided } from './compile-schemes.ts'
import type { FactName, Rule } from './expression.ts'

export type RuleOutcome = { words: string; verdict: Verdict; change: string | null; asks: readonly FactName[] }

export type Explained = {
  verdict: Verdict
  outcomes: readonly RuleOutcome[]
  /** The rules that made the verdict: those that said no; else those that cannot be told; else all of them. */
  deciding: readonly RuleOutcome[]
}

/** Why a scheme fits a business or not, rule by rule, in the words of the rules. */
export function explainScheme(compiled: Compiled, decided: Decided, at: number, rules: readonly Rule[]): Explained {
  const places = compiled.rulesOf[at] ?? new Int32Array()
  const outcomes = rules.map(({ words, change }, position): RuleOutcome => {
    const place = places[position] ?? -1
    return {
      words,
      verdict: verdictOf(decided.ofRule[place]),
      change: change ?? null,
      asks: compiled.asks[place] ?? []
    }
  })
  const verdict = verdictOf(decided.ofScheme[at])
  return { verdict, outcomes, deciding: outcomes.filter((one) => one.verdict === verdict) }
}

const verdictOf = (value: number | undefined): Verdict => (value === YES ? YES : value === NO ? NO : CANNOT_TELL)
