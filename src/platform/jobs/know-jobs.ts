import { sql } from 'kysely'
import { systemActor } from '../auth/system-actor.ts'
import { type Ctx, openTx } from '../ctx.ts'
import { inTransaction } from '../db/in-transaction.ts'

/** Makes the jobs known before any has run, so that one that never does is seen as well. */
export async function knowJobs(ctx: Omit<Ctx, 'actor'>, names: readonly string[]): Promise<void> {
  await inTransaction({ ...ctx, actor: systemActor('jobs') }, (tx) =>
    sql`insert into platform.job_run (name, known_since) select unnest(${[...names]}::text[]), ${ctx.now()}
      on conflict do nothing`.execute(openTx(tx).db)
  )
}
