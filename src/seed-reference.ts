import { referenceSeeds } from '../seeds/reference/seeds.ts'
import { systemActor } from './platform/auth/system-actor.ts'
import type { Ctx } from './platform/ctx.ts'
import { NO_REACTIONS } from './platform/ctx.ts'
import type { Engine } from './platform/db/engine.ts'
import { inTransaction } from './platform/db/in-transaction.ts'

/** Puts the country pack in place: upserts only, safe to run again, in production too. */
export async function seedReference(engine: Engine, progress: (words: string) => void = () => {}): Promise<void> {
  const actor = systemActor('reference data', ['reference.keep'])
  const ctx: Ctx = { engine, actor, now: () => new Date(), reactions: NO_REACTIONS }
  for (const seed of referenceSeeds) {
    progress(`Reference data: ${seed.name}`)
    await inTransaction(ctx, (tx) => seed.run(tx))
  }
}
