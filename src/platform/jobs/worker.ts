import type PgBoss from 'pg-boss'
import type { Ctx } from '../ctx.ts'
import { withSession } from '../db/engine.ts'
import type { Log } from '../log.ts'
import { deliverNext, setAsideNext } from './deliver.ts'
import type { Job, Reaction } from './jobs.ts'
import { knowJobs } from './know-jobs.ts'
import { CLOCK_PREFIX, DEAD, openQueue, PATIENCE, type Patience, prepareQueues, REACTIONS } from './queue.ts'
import { relayOutbox } from './relay-outbox.ts'
import { runJob } from './run-job.ts'
import { takeTurns } from './take-turns.ts'

export type Worker = { nudge(): void; stop(): Promise<void>; drained(): Promise<void> }

const REST_MS = 1000
// Steps run beside each other, so that one waiting for a slow mail server does not hold up the rest.
const LANES = 3

/** Delivers what the outbox holds and runs what the clock starts. Any number may run beside each other on PostgreSQL. */
export async function startWorker(
  ctx: Omit<Ctx, 'actor'>,
  reactions: readonly Reaction[],
  jobs: readonly Job[],
  log: Log,
  patience: Patience = PATIENCE
): Promise<Worker> {
  await knowJobs(
    ctx,
    jobs.map(({ name }) => name)
  )
  const boss = openQueue(ctx.engine, patience, (error) => log.error({ err: error }, 'queue error'))
  await prepareQueues(ctx.engine, boss, patience, async () => {
    if (ctx.engine.kind === 'pglite') await takeBackFromTheDead(ctx)
    for (const job of jobs) await startByTheClock(boss, ctx, job, log)
  })
  const byName = new Map(reactions.map((reaction) => [reaction.name, reaction]))
  const lanes = Array.from({ length: LANES }, () =>
    takeTurns(() => deliverNext(boss, ctx, byName, log), REST_MS, log, 'step not settled')
  )
  const dead = takeTurns(() => setAsideNext(boss, ctx), REST_MS, log, 'dead letter not set aside')
  const relay = async () => {
    const moved = await relayOutbox(ctx.engine, boss)
    if (moved) for (const lane of lanes) lane.nudge()
    return moved
  }
  const relaying = takeTurns(relay, REST_MS, log, 'outbox not relayed')
  return {
    nudge: relaying.nudge,
    drained: () => drained(ctx, relay),
    async stop() {
      await Promise.all([relaying, ...lanes, dead].map((turns) => turns.stop()))
      await boss.stop({ graceful: true, wait: true, timeout: 10_000 })
    }
  }
}

async function startByTheClock(boss: PgBoss, ctx: Omit<Ctx, 'actor'>, job: Job, log: Log) {
  const name = `${CLOCK_PREFIX}${job.name}`
  await boss.createQueue(name, { name, policy: 'singleton', retryLimit: 0, expireInSeconds: 900 })
  await boss.work(name, { pollingIntervalSeconds: 5 }, () => runJob(ctx, job, log))
  await boss.schedule(name, job.cron, {}, { tz: 'Europe/London' })
}

/** An embedded database has one process: whatever it finds under way at start died with the last one. */
async function takeBackFromTheDead(ctx: Omit<Ctx, 'actor'>) {
  await withSession(ctx.engine, (session) =>
    session.query(
      `update queue.job set state = 'retry' where state = 'active' and (name in ($1, $2) or starts_with(name, $3))`,
      [REACTIONS, DEAD, CLOCK_PREFIX]
    )
  )
}

/** Waits until nothing is owed: for commands that end, and for tests. */
async function drained(ctx: Omit<Ctx, 'actor'>, relay: () => Promise<number>) {
  for (;;) {
    const moved = await relay()
    const { rows } = await withSession(ctx.engine, (session) =>
      session.query<{ owed: number }>(
        `select (select count(*) from platform.outbox)::int
           + (select count(*) from queue.job where name in ($1, $2) and state < 'completed')::int as owed`,
        [REACTIONS, DEAD]
      )
    )
    if (!moved && rows[0]?.owed === 0) return
    await new Promise((later) => setTimeout(later, 50))
  }
}
