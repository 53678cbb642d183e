import type { RoutingRule } from '../route-case/routing-rule.ts'

/** A line as its form shows it. */
export function typedFrom(rule: RoutingRule | undefined): Record<string, string> {
  if (!rule) return { position: '100' }
  return {
    words: rule.words,
    position: String(rule.position),
    to: rule.teamId ?? `sector:${rule.sector ?? ''}`,
    topics: rule.topics.map((topic) => topic.replaceAll('-', ' ')).join('\n'),
    phrases: rule.phrases.join('\n'),
    sectors: rule.sectors.join(','),
    nations: rule.nations.join(','),
    sizes: rule.sizes.join(','),
    urgencies: rule.urgencies.join(','),
    regions: rule.regions.join(','),
    capacity: rule.capacity ? String(rule.capacity) : '',
    opensAt: rule.opensAt?.slice(0, 5) ?? '',
    closesAt: rule.closesAt?.slice(0, 5) ?? ''
  }
}
