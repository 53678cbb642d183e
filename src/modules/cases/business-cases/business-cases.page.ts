import type { FastifyInstance } from 'fastify'
import { loadBusinessCases } from './load-business-cases.ts'

/** Cases, on the one page about a business. */
export function businessCasesPanel(app: FastifyInstance) {
  app.businessPanels.push({ title: 'Cases', load: loadBusinessCases })
}
