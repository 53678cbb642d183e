import { afterAll, beforeAll, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type AccountWorld, openAccountWorld } from '../../../../test/support/an-account.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import type { Actor } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { listReminders } from '../../government/index.ts'
import { accountJobs } from '../jobs.ts'
import { openAccount } from '../open-account/open-account.ts'
import { loadPortfolio } from '../portfolio/load-portfolio.ts'
import { sendColdReminders } from '../send-cold-reminders/send-cold-reminders.ts'
import { pauseAccount } from './pause-account.ts'
import { resumeAccount } from './resume-account.ts'

const NOW = () => new Date('2026-11-23T10:00:00Z')
let engine: Engine
let world: AccountWorld
let accountId: string
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
  const { lead, deputy, works: businessId } = world
  const opened = { businessId, tier: 'growth', reason: 'Grows', lead: lead.id, deputy: deputy.id }
  accountId = (await openAccount(as(world.director), opened)).id
})
afterAll(() => engine.close())

const as = (actor: Actor) => realCtx(engine, actor, NOW)
const ring = () => sendColdReminders(as(systemActor('cold', accountJobs[0]?.permissions)))
const heard = async (actor: Actor) =>
  (await listReminders(as(actor))).reminders.filter(({ words }) => words.startsWith('Going cold'))
const rest = (who: Actor) => pauseAccount(as(who), accountId, { pauseReason: 'They are being sold' })

test('only those who look after it let it rest, and once', async () => {
  await expect(rest(world.caseworker)).rejects.toThrow('permission')
  await expect(rest(world.third)).rejects.toThrow()
  await expect(resumeAccount(as(world.lead), accountId)).rejects.toThrow('does not rest')
})

test('what goes cold rings for lead and deputy once; what rests does not go cold', async () => {
  await ring()
  await ring()
  expect((await heard(world.lead)).map(({ words }) => words)).toEqual([
    'Going cold: Northmere Therapeutics. It is time somebody was in touch'
  ])
  expect(await heard(world.deputy)).toHaveLength(1)
  expect(await heard(world.third)).toEqual([])
  await rest(world.lead)
  await expect(rest(world.lead)).rejects.toThrow('rests already')
  expect(await ring()).toBe(0)
  const { rows, counts } = await loadPortfolio(as(world.lead), {
    view: 'mine',
    show: 'everything',
    tier: undefined,
    page: 1
  })
  expect([rows[0]?.contact.words, counts.cold]).toEqual(['Rests', 0])
  await resumeAccount(as(world.lead), accountId)
  expect(
    (await loadPortfolio(as(world.lead), { view: 'mine', show: 'everything', tier: undefined, page: 1 })).counts.cold
  ).toBe(1)
})
