import { audit } from '../../src/platform/audit/audit.ts'
import { systemActor } from '../../src/platform/auth/system-actor.ts'
import { type Ctx, NO_REACTIONS } from '../../src/platform/ctx.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { seedDemoAccounts } from './accounts.ts'
import { seedDemoCases } from './cases.ts'
import { seedDemoCompanies } from './companies.ts'
import { seedDemoDeclarations } from './declarations.ts'
import { seedDemoDiaries } from './diaries.ts'
import { seedDemoEngagements } from './engagements.ts'
import { seedDemoGroups } from './groups.ts'
import { seedDemoLists } from './linked-lists.ts'
import { seedDemoMeetings } from './meetings.ts'
import { seedDemoOffices } from './offices.ts'
import { seedDemoRequests } from './requests.ts'
import { seedDemoReturns } from './returns.ts'
import { seedDemoSupport } from './support.ts'

const DEMO = systemActor('demonstration')

/** Makes the demonstration world by calling operations, as if over the months before now. Done once; after that it does nothing. */
export async function seedDemo(engine: Engine, baseUrl: string, progress: (words: string) => void): Promise<void> {
  if (await isSeeded(engine)) return
  const anchor = new Date()
  const ctx: Ctx = { engine, actor: DEMO, now: () => anchor, reactions: { ...NO_REACTIONS, baseUrl } }
  await seedDemoDeclarations(ctx, progress)
  progress('Offices: five open, with invented people at every desk')
  await seedDemoOffices(ctx)
  await seedDemoCompanies(ctx, progress)
  await seedDemoAccounts(ctx, progress)
  await seedDemoGroups(ctx, progress)
  await seedDemoSupport(ctx, progress)
  await seedDemoMeetings(ctx, progress)
  await seedDemoReturns(ctx, progress)
  await seedDemoLists(ctx, progress)
  progress('Engagements: nine months of contact, and what is planned')
  const engagements = await seedDemoEngagements(ctx)
  await seedDemoDiaries(ctx, progress)
  await seedDemoRequests(ctx, progress)
  const cases = await seedDemoCases(ctx, progress)
  await inTransaction(ctx, (tx) => audit(tx, 'demo-world.seeded', 'demo-world', { cases, engagements }))
}

async function isSeeded(engine: Engine): Promise<boolean> {
  const { rows } = await withSession(engine, (session) =>
    session.query("select 1 from platform.audit_event where event = 'demo-world.seeded' limit 1")
  )
  return rows.length > 0
}
