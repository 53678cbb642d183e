import { systemActor } from '../auth/system-actor.ts'
import type { Ctx } from '../ctx.ts'
import type { Log } from '../log.ts'
import type { Job } from './jobs.ts'
import { noteJob } from './note-job.ts'

/**
 * Runs what the clock started, and leaves word of how it went. The queue library swallows a failure and tries no second
 * time, so that without this a job may fail every day and nobody hear of it.
 */
export async function runJob(ctx: Omit<Ctx, 'actor'>, job: Job, log: Log): Promise<void> {
  const started = performance.now()
  const note = (problem: string | null) =>
    noteJob(ctx, job.name, problem).catch((error) => log.error({ err: error, job: job.name }, 'job not noted'))
  try {
    await job.run({ ...ctx, actor: systemActor(job.name, job.permissions) })
  } catch (error) {
    log.error({ err: error, job: job.name }, 'job failed')
    await note(String((error as Error).message ?? error).slice(0, 500))
    throw error
  }
  await note(null)
  log.info({ job: job.name, ms: Math.round(performance.now() - started) }, 'job done')
}
