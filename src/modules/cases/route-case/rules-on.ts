import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { CaseTables } from '../tables.ts'
import type { RoutingRule } from './routing-rule.ts'

/** The map of who does what on a day, in its order. */
export async function rulesOn(ctx: Ctx, day: string): Promise<RoutingRule[]> {
  const rows = await tables<CaseTables>(ctx)
    .selectFrom('cases.routing_rule as rule')
    .leftJoin('government.team_summary as team', 'team.id', 'rule.team_id')
    .where('rule.valid_from', '<=', day)
    .where((eb) => eb.or([eb('rule.valid_to', 'is', null), eb('rule.valid_to', '>=', day)]))
    .orderBy('rule.position')
    .orderBy('rule.slug')
    .selectAll('rule')
    .select('team.name as team_name')
    .execute()
  return rows.map((row) => ({
    slug: row.slug,
    version: row.version,
    position: row.position,
    words: row.words,
    topics: withOne(row.topics, row.topic),
    sectors: withOne(row.sectors, row.sector_code),
    nations: withOne(row.nations, row.nation),
    regions: row.regions,
    sizes: row.sizes,
    urgencies: row.urgencies,
    phrases: withOne(row.phrases, row.phrase),
    capacity: row.capacity,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    teamId: row.team_id,
    teamName: row.team_name,
    sector: row.to_sector_code
  }))
}

// A row written by the release before this one has its condition in the single column.
const withOne = (several: readonly string[], one: string | null) =>
  one && !several.includes(one) ? [...several, one] : several
