import type { FastifyInstance } from 'fastify'
import { page } from '../../../platform/http/page.ts'
import { listRequests } from './list-requests.ts'
import { RequestListView } from './request-list.view.tsx'

/** `/ministers/requests`: for those who answer requests for information. */
export function requestListPage(app: FastifyInstance) {
  app.get('/ministers/requests', async (req, reply) =>
    page(req, reply, <RequestListView requests={await listRequests(req.ctx)} />)
  )
}
