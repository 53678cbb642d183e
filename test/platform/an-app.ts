import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/app.ts'
import { issueApiToken } from '../../src/platform/auth/sessions.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { Actor } from '../../src/platform/ctx.ts'
import type { Engine } from '../../src/platform/db/engine.ts'
import { openLog } from '../../src/platform/log.ts'
import { type Desks, openDesks, realCtx } from '../support/a-desk.ts'
import { freshDatabase } from '../support/database.ts'

type Wanted = { env?: NodeJS.ProcessEnv; now?: () => Date; logTo?: { write(line: string): void } }

export type AnApp = { app: FastifyInstance; engine: Engine; desks: Desks; close(): Promise<void> }

/** The whole application on a database of its own, with two open offices and a persona for each desk. */
export async function openApp(wanted: Wanted = {}): Promise<AnApp> {
  const engine = await freshDatabase()
  const desks = await openDesks(engine)
  const app = await appOn(engine, wanted)
  return { app, engine, desks, close: () => app.close().then(() => engine.close()) }
}

/** Another web process on the same database. */
export async function appOn(engine: Engine, { env = {}, now, logTo }: Wanted = {}): Promise<FastifyInstance> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'so-app-'))
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: dir, SECRET_KEY: 'k'.repeat(40), DEMO: 'yes', ...env })
  const app = await buildApp({
    engine,
    config,
    log: logTo ? openLog('debug', logTo) : openLog('silent'),
    personas: ['wren', 'sula'].flatMap((first) =>
      ['ls', 'ce', 'central'].map((desk) => ({
        slug: `${first}-${desk}`,
        name: `${first} ${desk}`,
        role: 'Caseworker',
        officialEmail: `${first}.${desk}@example.gov.uk`,
        description: 'Invented for a test'
      }))
    ),
    ...(now ? { now } : {})
  })
  app.addHook('onClose', async () => fs.rmSync(dir, { recursive: true, force: true }))
  return app
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
