import type { FastifyInstance } from 'fastify'
import { casesOfMyDay } from './cases-of-my-day.ts'

/** Cases, on everybody's day. */
export function casesOnMyDay(app: FastifyInstance) {
  app.myDayParts.push({ position: 20, load: casesOfMyDay })
}
