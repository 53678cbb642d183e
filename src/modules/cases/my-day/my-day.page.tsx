import type { FastifyInstance } from 'fastify'
import { page } from '../../../platform/http/page.ts'
import { loadMyDay } from './load-my-day.ts'
import { MyDayView } from './my-day.view.tsx'

/** Where everybody in government starts: what is due, late, offered and promised, for their teams. */
export function myDayPage(app: FastifyInstance) {
  app.get('/work', async (req, reply) =>
    page(req, reply, <MyDayView day={await loadMyDay(req.ctx)} name={req.person?.name ?? ''} />)
  )
}
