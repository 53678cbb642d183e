import { sql } from 'kysely'
import type PgBoss from 'pg-boss'
import { systemActor } from '../auth/system-actor.ts'
import { type Ctx, openTx } from '../ctx.ts'
import { withSession } from '../db/engine.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { NotAllowed, NotFound, RuleBroken } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Job, Reaction } from './jobs.ts'
import { DEAD, openQueue, REACTIONS } from './queue.ts'
import { relayOutbox } from './relay-outbox.ts'

type Letter = { audit_seq: string; reaction: string; event: string; subject_id: string; facts: object }

export type Worker = { nudge(): void; stop(): Promise<void>; drained(): Promise<void> }

const RELAY_EVERY_MS = 1000

/** Delivers what the outbox holds and runs what the clock starts. Any number may run beside each other on PostgreSQL. */
export async function startWorker(
  ctx: Omit<Ctx, 'actor'>,
  reactions: readonly Reaction[],
  jobs: readonly Job[],
  log: Log
): Promise<Worker> {
  const boss = await openQueue(ctx.engine, (error) => log.error({ err: error }, 'queue error'))
  if (ctx.engine.kind === 'pglite') await takeBackFromTheDead(ctx)
  const byName = new Map(reactions.map((reaction) => [reaction.name, reaction]))
  const work = { batchSize: 20, pollingIntervalSeconds: 0.5, includeMetadata: true } as const
  await boss.work<Letter>(REACTIONS, work, (batch) =>
    settleEach(boss, batch, (letter) => deliver(ctx, byName, letter, log))
  )
  await boss.work<Letter>(DEAD, work, (batch) =>
    settleEach(boss, batch, (letter, output) => setAside(ctx, letter, output))
  )
  for (const job of jobs) await startByTheClock(boss, ctx, job, log)
  const relay = relayLoop(() => relayOutbox(ctx.engine, boss), log)
  return {
    nudge: relay.nudge,
    drained: () => drained(ctx, relay.turn),
    async stop() {
      await relay.stop()
      await boss.stop({ graceful: true, wait: true, timeout: 10_000 })
    }
  }
}

async function deliver(ctx: Omit<Ctx, 'actor'>, byName: Map<string, Reaction>, letter: Letter, log: Log) {
  const reaction = byName.get(letter.reaction)
  if (!reaction) throw new Error(`No reaction is called ${letter.reaction}`)
  const actor = systemActor(reaction.name, reaction.permissions)
  const started = performance.now()
  const { event, subject_id: subjectId, facts, audit_seq: auditSeq } = letter
  await reaction.run({ ...ctx, actor }, { event, subjectId, facts, auditSeq })
  log.info({ reaction: reaction.name, subjectId, ms: Math.round(performance.now() - started) }, 'reaction done')
}

type Work = PgBoss.JobWithMetadata<Letter>

/** One bad letter must not fail its whole batch: each is completed or failed by itself. */
async function settleEach(boss: PgBoss, batch: Work[], work: (letter: Letter, output: unknown) => Promise<void>) {
  for (const job of batch) {
    try {
      await work(job.data, job.output)
      await boss.complete(job.name, job.id)
    } catch (error) {
      const final = error instanceof RuleBroken || error instanceof NotFound || error instanceof NotAllowed
      const problem = { problem: String((error as Error).message ?? error) }
      if (final && job.name === REACTIONS)
        await boss.send(DEAD, { ...job.data, ...problem }).then(() => boss.complete(job.name, job.id))
      else await boss.fail(job.name, job.id, problem)
    }
  }
}

async function setAside(ctx: Omit<Ctx, 'actor'>, letter: Letter & { problem?: string }, output: unknown) {
  const problem =
    letter.problem ?? (output as { problem?: string } | null)?.problem ?? 'It failed every time it was tried'
  await inTransaction({ ...ctx, actor: systemActor('dead letters') }, async (tx) => {
    await sql`insert into platform.dead_letter (reaction, event, subject_id, facts, audit_seq, problem, died_at)
      values (${letter.reaction}, ${letter.event}, ${letter.subject_id}, ${JSON.stringify(letter.facts)}, ${letter.audit_seq},
        ${problem}, ${ctx.now()})`.execute(openTx(tx).db)
  })
}

async function startByTheClock(boss: PgBoss, ctx: Omit<Ctx, 'actor'>, job: Job, log: Log) {
  const name = `job-${job.name}`
  await boss.createQueue(name, { name, policy: 'singleton', retryLimit: 0, expireInSeconds: 900 })
  await boss.work(name, { pollingIntervalSeconds: 5 }, async () => {
    const started = performance.now()
    await job.run({ ...ctx, actor: systemActor(job.name, job.permissions) })
    log.info({ job: job.name, ms: Math.round(performance.now() - started) }, 'job done')
  })
  await boss.schedule(name, job.cron, {}, { tz: 'Europe/London' })
}

/** An embedded database has one process: whatever it finds under way at start died with the last one. */
async function takeBackFromTheDead(ctx: Omit<Ctx, 'actor'>) {
  await withSession(ctx.engine, (session) =>
    session.exec(`update queue.job set state = 'retry' where state = 'active' and name = '${REACTIONS}'`)
  )
}

function relayLoop(turn: () => Promise<number>, log: Log) {
  let stopped = false
  let wake = () => {}
  let asked = false
  const nudge = () => {
    asked = true
    wake()
  }
  const pause = () =>
    new Promise<void>((resume) => {
      const timer = setTimeout(resume, RELAY_EVERY_MS)
      wake = () => {
        clearTimeout(timer)
        resume()
      }
    })
  const running = (async () => {
    while (!stopped) {
      asked = false
      const moved = await turn().catch((error) => {
        log.error({ err: error }, 'outbox not relayed')
        return 0
      })
      if (!moved && !asked && !stopped) await pause()
    }
  })()
  return {
    nudge,
    turn,
    stop: () => {
      stopped = true
      wake()
      return running
    }
  }
}

/** Waits until nothing is owed: for commands that end, and for tests. */
async function drained(ctx: Omit<Ctx, 'actor'>, relay: () => Promise<number>) {
  for (;;) {
    const moved = await relay()
    const { rows } = await withSession(ctx.engine, (session) =>
      session.query<{ owed: number }>(
        `select count(*)::int owed from queue.job where name in ($1, $2) and state < 'completed'`,
        [REACTIONS, DEAD]
      )
    )
    if (!moved && rows[0]?.owed === 0) return
    await new Promise((later) => setTimeout(later, 50))
  }
}
