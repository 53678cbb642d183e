import { personas } from '../../seeds/demo/personas.ts'
import { seedDemo } from '../../seeds/demo/seed-demo.ts'
import { buildApp } from '../app.ts'
import type { Config } from '../platform/config.ts'
import type { Engine } from '../platform/db/engine.ts'
import { migrate } from '../platform/db/migrate.ts'
import { selfTestOnce } from '../platform/db/self-test.ts'
import { openLog } from '../platform/log.ts'
import { seedReference } from '../seed-reference.ts'
import { listenForCommands } from './control.ts'
import { everythingIsMigrated } from './everything-is-migrated.ts'
import { openEngine } from './open-engine.ts'
import { prepareApart } from './prepare-apart.ts'
import { stopGracefully } from './stop-gracefully.ts'
import { trainIfMissing } from './train-if-missing.ts'
import { runWorker } from './worker.ts'

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
  const closeControl = engine.kind === 'pglite' ? await listenForCommands(config, engine) : async () => {}
  await app.listen({ port: config.PORT, host: config.HOST })
  say(`Sector Office is ready at ${config.BASE_URL}`)
  stopGracefully(log, [() => app.close(), async () => jobs?.stop(), closeControl, () => engine.close()])
}

async function prepareWorld(config: Config, engine: Engine, say: (words: string) => void) {
  await migrate(engine, say)
  await seedReference(engine, say)
  await trainIfMissing(engine, say)
  if (config.DEMO) await seedDemo(engine, config.BASE_URL, say)
}
