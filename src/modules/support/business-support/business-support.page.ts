import type { FastifyInstance } from 'fastify'
import { loadBusinessSupport } from './load-business-support.ts'

/** Support, on the one page about a business. */
export function businessSupportPanel(app: FastifyInstance) {
  app.businessPanels.push({ title: 'Support', load: loadBusinessSupport })
}
