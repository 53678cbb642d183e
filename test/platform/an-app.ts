import type { FastifyInstance } from 'fastify'
import { issueApiToken } from '../../src/platform/auth/sessions.ts'
import type { Actor } from '../../src/platform/ctx.ts'
import type { Engine } from '../../src/platform/db/engine.ts'
import { type Desks, openDesks, realCtx } from '../support/a-desk.ts'
import { testApp } from '../support/app.ts'
import { freshDatabase } from '../support/database.ts'

export type AnApp = { app: FastifyInstance; engine: Engine; desks: Desks; close(): Promise<void> }

/** The whole application on a database of its own, with two open offices and a persona for each desk. */
export async function openApp(wanted: Parameters<typeof testApp>[1] = {}): Promise<AnApp> {
  const engine = await freshDatabase()
  const desks = await openDesks(engine)
  const app = await testApp(engine, wanted)
  return { app, engine, desks, close: () => app.close().then(() => engine.close()) }
}

export const tokenFor = (engine: Engine, { id }: Actor, now: () => Date = () => new Date()) =>
  issueApiToken(realCtx(engine, undefined, now), id, 'test')

export const aCase = (over: object = {}) => ({
  text: 'Nobody can tell us when our application will be decided, and we cannot plan.',
  business: { name: 'Harbour Bakery' },
  contact: { name: 'Ada Marsh', email: 'ada@business.example' },
  shareConsent: true,
  ...over
})
