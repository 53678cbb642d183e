import { type Ctx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import type { EngagementViews } from '../tables.ts'

/**
 * The query for lines to take that may be put into a reply to a business today: cleared, not expired, not replaced, and with no
 * marking that keeps them in the house. Those on the topic given come first.
 */
export const linesForBusiness = (ctx: Ctx, topic: string | null, today = londonDay(ctx.now())) =>
  tables<EngagementViews>(ctx)
    .selectFrom('engagements.line_for_business')
    .where('cleared_on', '<=', today)
    .where('expires_on', '>=', today)
    .orderBy((eb) =>
      eb
        .case()
        .when('topic', '=', topic ?? '')
        .then(0)
        .else(1)
        .end()
    )
    .orderBy('topic_position')
    .orderBy('heading')
    .limit(100)
    .select(['id', 'topic_title', 'heading', 'words', 'expires_on'])
