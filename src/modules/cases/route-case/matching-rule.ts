import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { CaseTables } from '../tables.ts'

type Facts = { words: string; topic: string | null; nation: string; sectors: readonly string[] }
export type MatchedRule = { words: string; teamId: string | null; teamName: string | null; sector: string | null }

/** The first rule, in the order people gave them, whose every named condition holds today. */
export async function matchingRule(ctx: Ctx, facts: Facts): Promise<MatchedRule | undefined> {
  const today = ctx.now().toISOString().slice(0, 10)
  const rules = await tables<CaseTables>(ctx)
    .selectFrom('cases.routing_rule as rule')
    .leftJoin('government.team_summary as team', 'team.id', 'rule.team_id')
    .where('rule.valid_from', '<=', today)
    .where((eb) => eb.or([eb('rule.valid_to', 'is', null), eb('rule.valid_to', '>=', today)]))
    .orderBy('rule.position')
    .select([
      'rule.words',
      'rule.topic',
      'rule.sector_code',
      'rule.nation',
      'rule.phrase',
      'rule.team_id',
      'rule.to_sector_code',
      'team.name as team_name'
    ])
    .execute()
  const said = facts.words.toLowerCase()
  const rule = rules.find(
    (one) =>
      (one.topic === null || one.topic === facts.topic) &&
      (one.nation === null || one.nation === facts.nation) &&
      (one.sector_code === null || facts.sectors.includes(one.sector_code)) &&
      (one.phrase === null || said.includes(one.phrase.toLowerCase()))
  )
  return rule && { words: rule.words, teamId: rule.team_id, teamName: rule.team_name, sector: rule.to_sector_code }
}
