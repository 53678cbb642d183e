import { referenceSeeds } from '../seeds/reference/seeds.ts'
import { audit } from './platform/audit/audit.ts'
import { systemActor } from './platform/auth/system-actor.ts'
import { type Ctx, NO_REACTIONS } from './platform/ctx.ts'
import { type Engine, withSession } from './platform/db/engine.ts'
import { inTransaction } from './platform/db/in-transaction.ts'
import { fingerprintOf } from './platform/fingerprint-of.ts'

const FOLDER = new URL('../seeds/reference/', import.meta.url).pathname
const KEPT = 'reference-data.kept'

/** Puts the country pack in place: upserts only, safe to run again, in production too. An unchanged pack is left alone. */
export async function seedReference(engine: Engine, progress: (words: string) => void = () => {}): Promise<void> {
  const fingerprint = fingerprintOf(FOLDER, ['routing'])
  if ((await lastKept(engine)) === fingerprint) return
  const actor = systemActor('reference data', ['reference.keep'])
  const ctx: Ctx = { engine, actor, now: () => new Date(), reactions: NO_REACTIONS }
  for (const seed of referenceSeeds) {
    progress(`Reference data: ${seed.name}`)
    await inTransaction(ctx, (tx) => seed.run(tx))
  }
  await inTransaction(ctx, (tx) => audit(tx, KEPT, 'reference-data', { fingerprint }))
}

async function lastKept(engine: Engine): Promise<string | undefined> {
  const text = `select facts ->> 'fingerprint' as fingerprint from platform.audit_event where event = $1 order by seq desc limit 1`
  const found = await withSession(engine, (session) => session.query<{ fingerprint: string }>(text, [KEPT]))
  return found.rows[0]?.fingerprint
}
