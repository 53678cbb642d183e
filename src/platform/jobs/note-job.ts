import { sql } from 'kysely'
import { systemActor } from '../auth/system-actor.ts'
import { type Ctx, openTx } from '../ctx.ts'
import { inTransaction } from '../db/in-transaction.ts'

/** Sets down that a job was done, or with which words it failed; how often in a row is counted. */
export async function noteJob(ctx: Omit<Ctx, 'actor'>, name: string, problem: string | null): Promise<void> {
  const now = ctx.now()
  const [done, failed] = problem === null ? [now, null] : [null, now]
  await inTransaction({ ...ctx, actor: systemActor('jobs') }, (tx) =>
    sql`insert into platform.job_run as j (name, known_since, done_at, failed_at, failures, problem)
      values (${name}, ${now}, ${done}, ${failed}, ${failed ? 1 : 0}, ${problem})
      on conflict (name) do update set done_at = coalesce(excluded.done_at, j.done_at),
        failed_at = coalesce(excluded.failed_at, j.failed_at),
        failures = case when excluded.problem is null then 0 else j.failures + 1 end,
        problem = excluded.problem`.execute(openTx(tx).db)
  )
}
