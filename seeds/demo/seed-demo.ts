import { audit } from '../../src/platform/audit/audit.ts'
import { systemActor } from '../../src/platform/auth/system-actor.ts'
import { NO_REACTIONS } from '../../src/platform/ctx.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { seedDemoCompanies } from './companies.ts'
import { seedDemoOffices } from './offices.ts'

/** Makes the demonstration world by calling operations, once. */
export async function seedDemo(engine: Engine, baseUrl: string, progress: (words: string) => void): Promise<void> {
  const done = await withSession(engine, (s) => s.query(`select 1 from platform.audit_event where event = 'demo-world.seeded'`))
  if (done.rows.length) return
  const permissions = ['official.keep', 'team.keep', 'office.open', 'official.read', 'official.find', 'business.record', 'business.read', 'register.import', 'reference.keep']
  const ctx = { engine, actor: systemActor('demonstration', permissions), now: () => new Date(), reactions: { ...NO_REACTIONS, baseUrl } }
  progress('Opening the demonstration offices')
  await seedDemoOffices(ctx)
  await seedDemoCompanies(ctx, progress)
  await inTransaction(ctx, (tx) => audit(tx, 'demo-world.seeded', 'demo-world'))
}
