import type { FastifyInstance } from 'fastify'
import { engagementsOfMyDay } from './engagements-of-my-day.ts'

/** Contact with business, on everybody's day. */
export function engagementsOnMyDay(app: FastifyInstance) {
  app.myDayParts.push({ position: 10, load: engagementsOfMyDay })
}
