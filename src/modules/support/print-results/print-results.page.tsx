import type { FastifyInstance } from 'fastify'
import { page } from '../../../platform/http/page.ts'
import { Answers } from '../find-support/answers.ts'
import { findSupport } from '../find-support/find-support.ts'
import { PrintResultsView } from './print-results.view.tsx'

/** The results on paper: addresses written out, reasons open, nothing to press. */
export function printResultsPage(app: FastifyInstance) {
  app.get('/support/print', async (req, reply) => {
    const found = await findSupport(req.ctx, Answers.parse(req.query))
    return page(req, reply, <PrintResultsView found={found} baseUrl={req.server.baseUrl} />)
  })
}
