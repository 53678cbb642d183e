import type { RoutingRule } from '../route-case/routing-rule.ts'
import type { RoutingInput } from './keep-routing.schema.ts'

/** An edited line as the router would read it. `to` names a team, or a sector as `sector:CE`. */
export function ruleFrom(input: Omit<RoutingInput, 'validFrom' | 'reason'>): RoutingRule {
  const sector = /^sector:(.+)$/.exec(input.to)?.[1] ?? null
  return {
    slug: input.slug ?? '',
    version: 0,
    position: input.position,
    words: input.words,
    topics: input.topics,
    sectors: input.sectors,
    nations: input.nations,
    regions: input.regions,
    sizes: input.sizes,
    urgencies: input.urgencies,
    phrases: input.phrases,
    capacity: input.capacity ?? null,
    opensAt: input.opensAt ?? null,
    closesAt: input.closesAt ?? null,
    teamId: sector ? null : input.to,
    teamName: null,
    sector
  }
}
