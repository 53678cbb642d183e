import type { FastifyInstance } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { dayInWords } from '../../../platform/dates.ts'
import { page } from '../../../platform/http/page.ts'
import { linkageHref } from '../links.ts'
import { ListsView } from './lists.view.tsx'
import { loadLists } from './load-lists.ts'

/** The lists of departments, and how they are linked. */
export function listsPage(app: FastifyInstance) {
  app.get(linkageHref(), async (req, reply) => {
    const lists = await loadLists(req.ctx)
    return page(req, reply, <ListsView lists={lists.map(shownList)} mayReview={may(req.ctx, 'linkage.review')} />)
  })
}

function shownList(list: Awaited<ReturnType<typeof loadLists>>[number]) {
  return {
    ...list,
    brought: dayInWords(list.brought_at),
    ran: list.finished_at ? dayInWords(list.finished_at) : undefined
  }
}
