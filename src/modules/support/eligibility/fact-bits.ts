import { COUNTED_FACTS, type FactName, MANY_FACTS, SINGLE_FACTS, YES_NO_FACTS } from './expression.ts'

const ALL: readonly FactName[] = [...SINGLE_FACTS, ...MANY_FACTS, ...COUNTED_FACTS, ...YES_NO_FACTS]
const BIT = new Map(ALL.map((fact, at) => [fact, 1 << at]))

/** Some facts as one number, so that whether two lists share a fact is one comparison. There are fewer than thirty-two. */
export const factBits = (facts: readonly FactName[]): number =>
  facts.reduce((bits, fact) => bits | (BIT.get(fact) ?? 0), 0)
