import type { FastifyInstance } from 'fastify'
import { dayForPage, shortDayInWords } from '../../../platform/dates.ts'
import { page } from '../../../platform/http/page.ts'
import { highestMarking } from '../../government/index.ts'
import { archivedHref } from '../links.ts'
import { ArchivedListView } from './archived-list.view.tsx'
import { ArchivedAsked, type ArchivedEngagement, listArchived } from './list-archived.ts'

/** Engagements that were archived as recorded by mistake: by whom, when and why, and the way to bring one back. */
export function archivedListPage(app: FastifyInstance) {
  app.get(archivedHref(), async (req, reply) => {
    const asked = ArchivedAsked.parse(req.query)
    const { items, next } = await listArchived(req.ctx, asked)
    const view = (
      <ArchivedListView
        q={asked.q}
        items={items.map(shownArchived)}
        next={next ? archivedHref({ q: asked.q, after: next }) : undefined}
        marking={highestMarking(items.map(({ marking }) => marking))}
      />
    )
    return page(req, reply, view)
  })
}

const shownArchived = ({ archivedAt, startsAt, ...one }: ArchivedEngagement) => ({
  ...one,
  held: shortDayInWords(startsAt),
  archived: dayForPage(archivedAt)
})
