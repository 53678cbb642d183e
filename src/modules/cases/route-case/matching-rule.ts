import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import type { RoutingFacts, RoutingRule } from './routing-rule.ts'
import { ruleFor } from './rule-for.ts'
import { rulesOn } from './rules-on.ts'

/** The line of the map that decides for a case now; undefined where people have set none for it. */
export async function matchingRule(ctx: Ctx, facts: RoutingFacts): Promise<RoutingRule | undefined> {
  const rules = await rulesOn(ctx, londonDay(ctx.now()))
  return ruleFor(rules, facts, { openCases: await carriedBy(ctx, rules), time: LONDON_TIME.format(ctx.now()) })
}

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

/** How many open cases each team has whose line names a most; no line does, no counting. */
async function carriedBy(ctx: Ctx, rules: readonly RoutingRule[]): Promise<Map<string, number>> {
  const teams = rules.flatMap(({ capacity, teamId }) => (capacity !== null && teamId ? [teamId] : []))
  if (teams.length === 0) return new Map()
  const { rows } = await sql<{
    team: string
    n: number
  }>`select owner_team_id as team, count(*)::int as n from cases.case
    where closed_at is null and owner_team_id = any (${`{${teams.join(',')}}`}::uuid[]) group by owner_team_id`.execute(
    openTx(ctx).db
  )
  return new Map(rows.map(({ team, n }) => [team, n]))
}
