import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may } from '../../../platform/ctx.ts'
import { page } from '../../../platform/http/page.ts'
import { savedListsHref } from '../../accounts/links.ts'
import { highestMarking } from '../../government/index.ts'
import { engagementsHref, searchedHref } from '../links.ts'
import { EngagementListView } from './engagement-list.view.tsx'
import { ListAsked } from './list-asked.ts'
import { listEngagements } from './list-engagements.ts'
import { shownEngagement } from './shown-engagement.ts'

const Imported = z.object({ imported: z.coerce.number().int().positive().optional().catch(undefined) })

/** Every contact with business that the reader may see, to come and past. */
export function engagementListPage(app: FastifyInstance) {
  app.get(engagementsHref(), async (req, reply) => {
    const asked = ListAsked.parse(req.query)
    const { imported } = Imported.parse(req.query)
    const { items, next, counts } = await listEngagements(req.ctx, asked)
    const view = (
      <EngagementListView
        asked={asked}
        items={items.map((one) => shownEngagement(one, req.ctx.now()))}
        next={next}
        counts={counts}
        marking={highestMarking(items.map(({ marking }) => marking))}
        imported={imported}
        mayLog={may(req.ctx, 'engagement.log')}
        keepHref={may(req.ctx, 'list.keep') ? savedListsHref(searchedHref(asked)) : undefined}
      />
    )
    return page(req, reply, view)
  })
}
