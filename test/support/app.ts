import { buildApp } from '../../src/app.ts'
import { modules } from '../../src/modules.ts'
import type { Persona } from '../../src/platform/auth/persona.ts'
import { type Config, readConfig } from '../../src/platform/config.ts'
import type { Engine } from '../../src/platform/db/engine.ts'
import { startWorker, type Worker } from '../../src/platform/jobs/worker.ts'
import { type Log, openLog } from '../../src/platform/log.ts'
import type { MailTransport } from '../../src/platform/mail/mail-transport.ts'
import { sendMailReaction } from '../../src/platform/mail/send-mail.ts'
import { mailboxTransport } from '../../src/platform/mail/transports.ts'
import { reactionsOf } from '../../src/wiring.ts'

type Wanted = {
  now?: () => Date
  settings?: Record<string, string>
  log?: Log
  transport?: MailTransport
  personas?: readonly Persona[]
}

/** The people whom `openDesks` makes, to sign in as. */
export const deskPersonas: readonly Persona[] = ['ls', 'ce', 'central'].flatMap((tag) =>
  ['wren', 'cole', 'sula'].map((name) => ({
    slug: `${name}-${tag}`,
    name: `${name} ${tag}`,
    role: 'Caseworker',
    officialEmail: `${name}.${tag}@example.gov.uk`,
    description: ''
  }))
)

export const testConfig = (settings: Record<string, string> = {}): Config =>
  readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    SECRET_KEY: 'only for tests: thirty-two characters',
    ...settings
  })

/** The application as it runs, on a test's database. */
export async function testApp(engine: Engine, { now, settings, log, personas = deskPersonas }: Wanted = {}) {
  const config = testConfig(settings)
  const app = await buildApp({
    engine,
    config,
    log: log ?? openLog(config.LOG_LEVEL),
    personas,
    ...(now ? { now } : {})
  })
  await app.ready()
  return app
}

/** A real worker beside it; `drained()` resolves when nothing is owed any more. */
export function testWorker(
  engine: Engine,
  { now = () => new Date(), settings, log, transport = mailboxTransport }: Wanted = {}
): Promise<Worker> {
  const config = testConfig(settings)
  const reactions = [...modules.flatMap((module) => module.after ?? []), ...sendMailReaction(transport)]
  return startWorker(
    { engine, now, reactions: reactionsOf(modules, config.BASE_URL) },
    reactions,
    [],
    log ?? openLog('silent')
  )
}
