import type { FastifyInstance } from 'fastify'
import { loadBusinessMeetings } from './load-business-meetings.ts'

/** Published meetings with ministers, on the one page about a business. */
export function businessMeetingsPanel(app: FastifyInstance) {
  app.businessPanels.push({ title: 'Published meetings with ministers', load: loadBusinessMeetings })
}
