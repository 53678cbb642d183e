import { type BusinessFacts, CANNOT_TELL, NO } from './business-facts.ts'
import { type Compiled, NO_RULES } from './compile-schemes.ts'
import type { FactName } from './expression.ts'
import { factBits } from './fact-bits.ts'

/**
 * For asking “what if” many times over: of schemes that are not ruled out, how many stay when these facts become known and
 * no others. Only rules that ask for one of them can turn to no, so only those are decided again, each once for each answer.
 */
export function whatIf(
  { decide, bits, rulesOf }: Compiled,
  among: readonly number[],
  changing: readonly FactName[]
): (facts: BusinessFacts) => number {
  const wanted = factBits(changing)
  let unmoved = 0
  const hangOnOne = new Map<number, number>()
  const hangOnMany: number[][] = []
  for (const at of among) {
    const rules = [...(rulesOf[at] ?? NO_RULES)].filter((rule) => ((bits[rule] ?? 0) & wanted) !== 0)
    const [only] = rules
    if (only === undefined) unmoved += 1
    else if (rules.length === 1) hangOnOne.set(only, (hangOnOne.get(only) ?? 0) + 1)
    else hangOnMany.push(rules)
  }
  return (facts) => {
    const verdicts = new Map<number, number>()
    const isNo = (rule: number) => {
      const known = verdicts.get(rule)
      if (known !== undefined) return known === NO
      const verdict = decide[rule]?.(facts) ?? CANNOT_TELL
      verdicts.set(rule, verdict)
      return verdict === NO
    }
    let stay = unmoved
    for (const [rule, schemes] of hangOnOne) if (!isNo(rule)) stay += schemes
    for (const rules of hangOnMany) if (!rules.some(isNo)) stay += 1
    return stay
  }
}
