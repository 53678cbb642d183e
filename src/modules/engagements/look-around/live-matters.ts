import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

/** Something that makes a stop necessary: a decision in front of government about the firm, or a period before an election. */
export type LiveMatter = {
  kind: string
  title: string
  words: string
  ask: string
  until: string | null
  business: string | null
}

/** The decisions and quiet periods that cover a day, for these businesses. */
export const liveMatters = async (ctx: Ctx, businessIds: readonly string[], day: string): Promise<LiveMatter[]> =>
  (
    await sql<LiveMatter>`select d.kind, k.title, d.words, d.ask, d.until_on as until, b.name as business
      from engagements.live_decision d join engagements.decision_kind k on k.code = d.kind
        join register.business_summary b on b.id = d.business_id
      where d.business_id = any (${`{${businessIds.join(',')}}`}::uuid[]) and d.from_on <= ${day} and (d.until_on is null or d.until_on >= ${day})
    union all select 'pre-election', q.title, q.words, 'the propriety team of your department', q.until_on, null
      from engagements.quiet_period q where ${day} between q.from_on and q.until_on
    order by 1`.execute(openTx(ctx).db)
  ).rows
