import type { FastifyInstance } from 'fastify'
import { loadBusinessBids } from './load-business-bids.ts'
import { loadBusinessMeetings } from './load-business-meetings.ts'

/** Published meetings with ministers, and who asks for their time, on the one page about a business. */
export function businessMeetingsPanel(app: FastifyInstance) {
  app.businessPanels.push({ title: 'Published meetings with ministers', load: loadBusinessMeetings })
  app.businessPanels.push({ title: 'Ministers’ time', load: loadBusinessBids })
}
