import type { FastifyInstance } from 'fastify'
import { accountsOfMyDay } from './accounts-of-my-day.ts'

/** Accounts, on everybody's day. */
export function accountsOnMyDay(app: FastifyInstance) {
  app.myDayParts.push({ position: 30, load: accountsOfMyDay })
}
