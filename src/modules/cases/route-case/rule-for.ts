import type { RoutingFacts, RoutingRule } from './routing-rule.ts'

/** What holds at the moment of routing besides the case itself: how much teams carry, and the time in London as hh:mm. */
export type RoutingMoment = { openCases: ReadonlyMap<string, number>; time: string | null }

/**
 * The first line, in the order people gave them, whose every condition holds. A team at its capacity, or one that is closed
 * when the matter is urgent, is passed over for the next line.
 */
export function ruleFor(
  rules: readonly RoutingRule[],
  facts: RoutingFacts,
  moment: RoutingMoment = { openCases: new Map(), time: null }
): RoutingRule | undefined {
  const said = facts.words.toLowerCase()
  return rules.find((rule) => holds(rule, facts, said) && canTake(rule, facts, moment))
}

const holds = (rule: RoutingRule, facts: RoutingFacts, said: string): boolean =>
  anyOf(rule.topics, facts.topic) &&
  anyOf(rule.nations, facts.nation) &&
  anyOf(rule.regions, facts.region) &&
  anyOf(rule.sizes, facts.size) &&
  anyOf(rule.urgencies, facts.urgency) &&
  (rule.sectors.length === 0 || rule.sectors.some((sector) => facts.sectors.includes(sector))) &&
  (rule.phrases.length === 0 || rule.phrases.some((phrase) => said.includes(phrase.toLowerCase())))

const anyOf = (wanted: readonly string[], is: string | null) =>
  wanted.length === 0 || (is !== null && wanted.includes(is))

function canTake(rule: RoutingRule, facts: RoutingFacts, { openCases, time }: RoutingMoment): boolean {
  if (rule.capacity !== null && rule.teamId && (openCases.get(rule.teamId) ?? 0) >= rule.capacity) return false
  if (facts.urgency !== 'urgent' || !time || !rule.opensAt || !rule.closesAt) return true
  return time >= rule.opensAt.slice(0, 5) && time < rule.closesAt.slice(0, 5)
}
