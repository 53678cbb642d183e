import type { FastifyInstance } from 'fastify'
import { loadBusinessEngagements } from './load-business-engagements.ts'
import { loadBusinessPromises } from './load-business-promises.ts'

/** Contact by anyone in government, and promises both ways, on the one page about a business. */
export function businessEngagementsPanel(app: FastifyInstance) {
  app.businessPanels.push({ title: 'Contact with government', load: loadBusinessEngagements })
  app.businessPanels.push({ title: 'Promises both ways', load: loadBusinessPromises })
}
