import { type Ctx, tables } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { EngagementTables } from '../tables.ts'

export async function theTopicsAreKnown(ctx: Ctx, topics: readonly string[]) {
  const kept = tables<EngagementTables>(ctx).selectFrom('engagements.topic').where('code', 'in', topics)
  const known = new Set((await kept.select('code').execute()).map(({ code }) => code))
  const unknown = topics.find((topic) => !known.has(topic))
  if (unknown) throw new RuleBroken('topic-unknown', `There is no topic “${unknown}”. Choose from the list`, 'topics')
}
