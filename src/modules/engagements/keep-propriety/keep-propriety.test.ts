import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import { loadPropriety } from '../propriety-page/load-propriety.ts'
import { endDecision } from './end-decision.ts'
import { DecisionInput, keepDecision } from './keep-decision.ts'
import { keepQuietPeriod, QuietPeriodInput } from './keep-quiet-period.ts'

const NOW = () => new Date('2026-11-23T10:00:00Z')
let engine: Engine
let app: FastifyInstance
let desks: Desks
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: NOW })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const keeper = (now = NOW) => {
  const { supervisor } = desks.centralDesk
  return realCtx(engine, { ...supervisor, permissions: new Set([...supervisor.permissions, 'propriety.keep']) }, now)
}
const said = (more: object = {}) =>
  DecisionInput.parse({
    ...{ business: 'Tern Laboratory', kind: 'grant', words: 'Growth fund, round 2', ask: 'Grants propriety' },
    ...{ fromOn: '2026-11-01', ...more }
  })
const plan = (startsAt: string, more: object = {}) =>
  planEngagement(realCtx(engine, desks.lifeSciences.worker, NOW), {
    ...{ form: 'meeting', title: 'Talk', startsAt, wentOnReason: 'x' },
    ...{ businesses: [{ businessId: desks.laboratory.id }], ...more }
  })
const kinds = async () => (await loadPropriety(keeper())).kinds.map(({ code }) => code)

test('is refused to who may not, for no such firm or kind, and with days that cannot be', async () => {
  const [kind = ''] = await kinds()
  const stranger = realCtx(engine, desks.lifeSciences.worker, NOW)
  await expect(keepDecision(stranger, said({ kind }))).rejects.toThrow('permission')
  await expect(keepQuietPeriod(stranger, QuietPeriodInput.parse(period))).rejects.toThrow('permission')
  await expect(keepDecision(keeper(), said({ kind, business: 'Nobody Ltd' }))).rejects.toThrow('No business is called')
  await expect(keepDecision(keeper(), said({ kind: 'whim' }))).rejects.toThrow('Choose what kind')
  await expect(keepDecision(keeper(), said({ kind, untilOn: '2026-10-01' }))).rejects.toThrow('ends before it opens')
  await expect(endDecision(keeper(), 'x')).rejects.toThrow('does not exist')
})

const period = {
  title: 'Local elections, 6 May 2027',
  quietWords: 'New announcements wait',
  quietFrom: '2027-03-26',
  quietUntil: '2027-05-06'
}

test('while a decision is open nobody plans to meet the firm uncleared; once it is decided they do', async () => {
  const [kind = ''] = await kinds()
  const { id } = await keepDecision(keeper(), said({ kind }))
  await expect(plan('2026-12-01T10:00')).rejects.toThrow('ask Grants propriety')
  await plan('2026-12-01T10:00', { clearedBy: 'Grants propriety', clearReason: 'No talk of the round' })
  await endDecision(keeper(), id)
  await plan('2026-12-02T10:00')
  await expect(endDecision(keeper(), id)).rejects.toThrow('already')
})

test('a period before an election asks who cleared it, for every firm', async () => {
  await keepQuietPeriod(keeper(), QuietPeriodInput.parse(period))
  await expect(plan('2027-04-01T10:00')).rejects.toThrow('Local elections, 6 May 2027')
  await plan('2027-05-07T10:00')
})

test('the page shows what is open to everybody, and its forms to those who keep it', async () => {
  const [kind = ''] = await kinds()
  await keepDecision(keeper(), said({ kind, words: 'Port permit' }))
  const client = new Client(app)
  await client.signIn('wren-ls')
  const { body } = await client.get('/engagements/propriety')
  expect(body).toContain('Port permit')
  expect(body).toContain('Local elections, 6 May 2027')
  expect(body).not.toContain('Add an open decision')
  const refused = await client.submit(
    '/engagements/log',
    { business: 'Tern Laboratory', kind, words: 'x', ask: 'x', fromOn: '2026-11-01' },
    '/engagements/propriety'
  )
  expect(refused.statusCode).toBe(403)
})
