import { keepRoutingModel, trainApart, trainedFrom } from '../modules/cases/index.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import { NO_REACTIONS } from '../platform/ctx.ts'
import { type Engine, withSession } from '../platform/db/engine.ts'

/** Trains the text router once for each state of its seed files and of the code that reads them; the trained one is shared through the database. */
export async function trainIfMissing(engine: Engine, progress: (words: string) => void): Promise<void> {
  const seeds = trainedFrom()
  const latest = await withSession(engine, (session) =>
    session.query<{ seeds: string }>(
      `select facts ->> 'seeds' as seeds from platform.audit_event where event = 'routing-model.trained' order by seq desc limit 1`
    )
  )
  if (latest.rows[0]?.seeds === seeds) return
  progress('Training the router on the words of earlier months')
  const model = await trainApart(progress)
  const ctx = {
    engine,
    actor: systemActor('routing', ['reference.keep']),
    now: () => new Date(),
    reactions: NO_REACTIONS
  }
  await keepRoutingModel(ctx, model, seeds)
}
