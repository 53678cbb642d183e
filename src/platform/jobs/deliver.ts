import { sql } from 'kysely'
import type PgBoss from 'pg-boss'
import { systemActor } from '../auth/system-actor.ts'
import { type Ctx, openTx } from '../ctx.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { NotAllowed, NotFound, RuleBroken } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Reaction } from './jobs.ts'
import { DEAD, REACTIONS } from './queue.ts'

export type Letter = {
  audit_seq: string
  reaction: string
  event: string
  subject_id: string
  facts: object
  problem?: string
}
type Work = PgBoss.JobWithMetadata<Letter>

/** Takes the next step off the queue and runs it; returns how many were taken, none or one. */
export async function deliverNext(
  boss: PgBoss,
  ctx: Omit<Ctx, 'actor'>,
  byName: ReadonlyMap<string, Reaction>,
  log: Log
): Promise<number> {
  const job = await next(boss, REACTIONS)
  if (!job) return 0
  try {
    await run(ctx, byName, job.data, log)
    await boss.complete(REACTIONS, job.id)
  } catch (error) {
    const problem = { problem: String((error as Error).message ?? error) }
    if (!neverWill(error)) await boss.fail(REACTIONS, job.id, problem)
    else {
      // Under the same id, so that dying between the two leaves one dead letter, not two.
      await boss.send(DEAD, { ...job.data, ...problem }, { id: job.id })
      await boss.complete(REACTIONS, job.id)
    }
  }
  return 1
}

/** Moves the next step that failed for good to the list an administrator sees, once. */
export async function setAsideNext(boss: PgBoss, ctx: Omit<Ctx, 'actor'>): Promise<number> {
  const job = await next(boss, DEAD)
  if (!job) return 0
  const { reaction, event, subject_id, facts, audit_seq, problem } = job.data
  const words = problem ?? (job.output as { problem?: string } | null)?.problem ?? 'It failed every time it was tried'
  await inTransaction({ ...ctx, actor: systemActor('dead letters') }, (tx) =>
    sql`insert into platform.dead_letter (id, reaction, event, subject_id, facts, audit_seq, problem, died_at)
      values (${job.id}, ${reaction}, ${event}, ${subject_id}, ${JSON.stringify(facts)}, ${audit_seq}, ${words}, ${ctx.now()})
      on conflict (id) do nothing`.execute(openTx(tx).db)
  )
  await boss.complete(DEAD, job.id)
  return 1
}

async function next(boss: PgBoss, queue: string): Promise<Work | undefined> {
  const [job] = await boss.fetch<Letter>(queue, { includeMetadata: true, batchSize: 1 })
  return job
}

async function run(ctx: Omit<Ctx, 'actor'>, byName: ReadonlyMap<string, Reaction>, letter: Letter, log: Log) {
  const reaction = byName.get(letter.reaction)
  if (!reaction) throw new Error(`No reaction is called ${letter.reaction}`)
  const actor = systemActor(reaction.name, reaction.permissions)
  const started = performance.now()
  const { event, subject_id: subjectId, facts, audit_seq: auditSeq } = letter
  await reaction.run({ ...ctx, actor }, { event, subjectId, facts, auditSeq })
  log.info({ reaction: reaction.name, subjectId, ms: Math.round(performance.now() - started) }, 'reaction done')
}

// These say the step is wrong as it stands; trying again would only say so again.
const neverWill = (error: unknown) =>
  error instanceof RuleBroken || error instanceof NotFound || error instanceof NotAllowed
