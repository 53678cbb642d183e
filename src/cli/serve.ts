import { personas } from '../../seeds/demo/personas.ts'
import { seedDemo } from '../../seeds/demo/seed-demo.ts'
import { buildApp } from '../app.ts'
import type { Config } from '../platform/config.ts'
import type { Ctx } from '../platform/ctx.ts'
import type { Engine } from '../platform/db/engine.ts'
import { migrate } from '../platform/db/migrate.ts'
import { selfTestOnce } from '../platform/db/self-test.ts'
import { type Log, openLog } from '../platform/log.ts'
import { type MailInServer, openMailIn } from '../platform/mail-in/mail-in-server.ts'
import { seedReference } from '../seed-reference.ts'
import { listenForCommands } from './control.ts'
import { everythingIsMigrated } from './everything-is-migrated.ts'
import { openEngine } from './open-engine.ts'
import { prepareApart } from './prepare-apart.ts'
import { stopGracefully } from './stop-gracefully.ts'
import { trainIfMissing } from './train-if-missing.ts'
import { baseOf, runWorker } from './worker.ts'

/** Serves the web pages and the API, and unless a separate worker does, runs the jobs. */
export async function serve(config: Config, { prepare }: { prepare: boolean }): Promise<void> {
  const log = openLog(config.LOG_LEVEL)
  const say = (words: string) => process.stderr.write(`${words}\n`)
  if (!config.DATABASE_URL) await selfTestOnce(config.DATA_DIR, say)
  if (prepare) await prepareApart(config)
  const engine = await openEngine(config)
  if (prepare) await prepareWorld(config, engine, say)
  else await everythingIsMigrated(engine)
  const inProcess = config.WORKER === 'in-process'
  let nudge = () => {}
  const app = await buildApp({ engine, config, log, personas, nudge: () => nudge() })
  const jobs = inProcess ? await runWorker(config, engine, log) : undefined
  if (jobs) nudge = jobs.nudge
  const mailIn = await receiveMail(
    config,
    baseOf(config, engine, () => nudge()),
    log
  )
  const closeControl = engine.kind === 'pglite' ? await listenForCommands(config, engine) : async () => {}
  await app.listen({ port: config.PORT, host: config.HOST })
  say(`Sector Office is ready at ${config.BASE_URL}`)
  stopGracefully(log, [
    () => app.close(),
    async () => mailIn?.close(),
    async () => jobs?.stop(),
    closeControl,
    () => engine.close()
  ])
}

async function receiveMail(config: Config, ctx: Omit<Ctx, 'actor'>, log: Log): Promise<MailInServer | undefined> {
  const { MAIL_IN_PORT: port, MAIL_IN_HOST: host, MAIL_IN_ADDRESS: address } = config
  if (!port || !address) return undefined
  const { MAIL_IN_KEY_FILE: keyFile, MAIL_IN_CERTIFICATE_FILE: certificateFile } = config
  const tls = keyFile && certificateFile ? { keyFile, certificateFile } : undefined
  return openMailIn(ctx, { port, host, address, tls }, log)
}

async function prepareWorld(config: Config, engine: Engine, say: (words: string) => void) {
  await migrate(engine, say)
  await seedReference(engine, say)
  await trainIfMissing(engine, say)
  if (config.DEMO) await seedDemo(engine, config.BASE_URL, say)
}
