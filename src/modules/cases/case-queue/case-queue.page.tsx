import type { FastifyInstance } from 'fastify'
import { page } from '../../../platform/http/page.ts'
import { CaseQueueView } from './case-queue.view.tsx'
import { listCases, QueueAsked } from './list-cases.ts'

/** The shared queue of a desk, by due time. */
export function caseQueuePage(app: FastifyInstance) {
  app.get('/cases', async (req, reply) => {
    const asked = QueueAsked.parse(req.query)
    return page(req, reply, <CaseQueueView asked={asked} queue={await listCases(req.ctx, asked)} />)
  })
}
