import { type Engine, withSession } from '../platform/db/engine.ts'
import { pending } from '../platform/db/migrate.ts'

/** Refuses to work on a schema of another release, and says what to do. */
export async function everythingIsMigrated(engine: Engine) {
  const todo = await withSession(engine, pending)
  if (todo.length) throw new Error(`${todo.length} migrations are not applied. Run: sector-office migrate`)
}
