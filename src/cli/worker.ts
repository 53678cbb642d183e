import { modules } from '../modules.ts'
import type { Config } from '../platform/config.ts'
import type { Ctx } from '../platform/ctx.ts'
import type { Engine } from '../platform/db/engine.ts'
import { platformJobs } from '../platform/jobs/platform-jobs.ts'
import { startWorker, type Worker } from '../platform/jobs/worker.ts'
import { type Log, openLog } from '../platform/log.ts'
import { sendMailReaction, sendWaitingMail } from '../platform/mail/send-mail.ts'
import { chooseTransport } from '../platform/mail/transports.ts'
import { reactionsOf } from '../wiring.ts'
import { WrongUse } from './command.ts'
import { openEngine } from './open-engine.ts'
import { stopGracefully } from './stop-gracefully.ts'

/** Runs the jobs and what follows events; any number beside any number of web processes, on PostgreSQL. */
export async function worker(config: Config): Promise<void> {
  if (!config.DATABASE_URL)
    throw new WrongUse('A separate worker needs DATABASE_URL: the embedded database belongs to one process')
  const log = openLog(config.LOG_LEVEL)
  const engine = await openEngine(config)
  const jobs = await runWorker(config, engine, log)
  process.stderr.write('The worker is ready\n')
  stopGracefully(log, [() => jobs.stop(), () => engine.close()])
}

/** What everything outside a request works with: the same reactions as the pages have. */
export const baseOf = (config: Config, engine: Engine, nudge?: () => void): Omit<Ctx, 'actor'> => ({
  engine,
  now: () => new Date(),
  reactions: reactionsOf(modules, config.BASE_URL, nudge, config.MAIL_IN_ADDRESS)
})

export function runWorker(config: Config, engine: Engine, log: Log): Promise<Worker> {
  const transport = chooseTransport(config)
  const reactions = [...modules.flatMap((module) => module.after ?? []), ...sendMailReaction(transport)]
  const jobs = [...modules.flatMap((module) => module.jobs ?? []), ...platformJobs, sendWaitingMail(transport)]
  const base = baseOf(config, engine)
  return startWorker(base, reactions, jobs, log)
}
