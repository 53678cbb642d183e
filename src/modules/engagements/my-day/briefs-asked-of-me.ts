import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

export type AskedBrief = { id: string; title: string; dueAt: Date; askedBy: string }

/** Briefs the reader was asked for and that nobody has drawn up since, for what is still to come: the most pressing first. */
export const briefsAskedOfMe = async (ctx: Ctx): Promise<AskedBrief[]> =>
  (
    await sql<AskedBrief>`select e.id, e.title, c.due_at as "dueAt", c.asked_by_name as "askedBy"
      from engagements.brief_commission c join engagements.engagement_summary e on e.id = c.engagement_id
      where c.asked_of_id::text = ${ctx.actor.id} and e.status = 'planned' and e.starts_at > ${ctx.now()}
        and not exists (select from engagements.brief b where b.engagement_id = e.id and b.made_at >= c.asked_at)
      order by c.due_at limit 20`.execute(openTx(ctx).db)
  ).rows
