import type { FastifyInstance } from 'fastify'
import { page } from '../../../platform/http/page.ts'
import { administrationOfMyDay } from '../administration-day/administration-of-my-day.ts'
import { myDayUrl } from '../links.ts'
import { tasksOfMyDay } from '../task-list/tasks-of-my-day.ts'
import { loadMyDay } from './load-my-day.ts'
import { MyDayView } from './my-day.view.tsx'
import type { MyDayContribution } from './my-day-part.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Parts that modules add to everybody's day: their doors push onto it. */
    myDayParts: MyDayContribution[]
  }
}

/** `/work`, where everybody in government starts: what is due, late, offered and promised. */
export function myDayPage(app: FastifyInstance) {
  const parts: MyDayContribution[] = [
    { position: 5, load: administrationOfMyDay },
    { position: 50, load: tasksOfMyDay }
  ]
  app.decorate('myDayParts', parts)
  app.get(myDayUrl(), async (req, reply) =>
    page(req, reply, <MyDayView day={await loadMyDay(req.ctx, parts)} name={req.person?.name ?? ''} />)
  )
}
