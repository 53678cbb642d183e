import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import { type Actor, openTx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { sayIfItHelped } from '../answer-as-business/say-if-it-helped.ts'
import { acceptHandOver } from '../answer-hand-over/accept-hand-over.ts'
import { closeCase } from '../close-case/close-case.ts'
import { handOverCase } from '../hand-over-case/hand-over-case.ts'
import { keepPerformance } from '../keep-performance/keep-performance.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { replyToCase } from '../reply-to-case/reply-to-case.ts'
import { loadPerformance } from './load-performance.ts'

const START = Date.parse('2026-11-02T10:00:00Z')
const DAY = 86_400_000
let engine: Engine
let desks: Desks
const at = { now: new Date(START) }
const as = (actor: Actor) => realCtx(engine, actor, () => at.now)
const after = (days: number) => {
  at.now = new Date(START + days * DAY)
}
const director = () => as(staff(['case.read', 'case.read-all']))

// Nine cases of a laboratory in Scotland: eight are answered on day 2 and closed on day 4, one is never answered; three change
// owner on day 1. Three of one bakery in England at the central desk: too few to be shown.
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  const cases: { reference: string; id: string }[] = []
  for (let n = 0; n < 12; n += 1) {
    after(0)
    cases.push(
      await raiseCase(as(publicActor()), {
        words: `Matter ${n}: nobody will say when our trial gets power at the new site.`,
        business: { id: n < 9 ? desks.laboratory.id : desks.bakery.id },
        contact: { name: 'Ada Marsh', email: `ada${n}@example.com` },
        shareConsent: true
      })
    )
  }
  for (const { reference } of cases.slice(0, 3)) {
    after(1)
    await handOverCase(as(desks.lifeSciences.worker), reference, { toTeam: desks.cleanEnergy.teamId, note: 'Power.' })
    await acceptHandOver(as(desks.cleanEnergy.worker), reference)
  }
  for (const [n, { reference, id }] of cases.slice(0, 8).entries()) {
    const owner = as(n < 3 ? desks.cleanEnergy.worker : desks.lifeSciences.worker)
    after(2)
    await replyToCase(owner, reference, { words: 'In March.', asksQuestion: false })
    after(4)
    await closeCase(owner, reference, { outcome: 'answered', words: 'It was in March.' })
    if (n < 4) await sayIfItHelped(as(publicActor([id])), reference, { helped: n === 0 ? 'no' : 'yes' })
  }
  after(20)
  await keepPerformance(as(theSystem('case.read-all')))
})
afterAll(() => engine.close())

test('counting needs the right to see every case', async () => {
  await expect(keepPerformance(as(staff(['case.read'])))).rejects.toMatchObject({ permission: 'case.read-all' })
})

test('the figures are those of the cases, worked out by hand', async () => {
  const { all, slices } = await loadPerformance(director(), 'nation')
  expect(all?.figures).toMatchObject({
    raised: 12,
    open: 4,
    late: 4,
    reroutes: 3 / 12,
    ownerMedian: 0,
    firstMedian: 2,
    firstP90: 2,
    resolveMedian: 4,
    judged: 4,
    helped: 0.75
  })
  expect(all?.figures.firstKept).toBeCloseTo(8 / 12, 6)
  expect(all?.figures.resolveKept).toBe(1)
  expect(slices.map(({ slice, cases }) => [slice, cases])).toEqual([
    ['scotland', 9],
    ['england', 3]
  ])
})

test('the public sees no slice of few cases, nor what would give one away, and the whole counts them', async () => {
  const shown = await loadPerformance(as(publicActor()), 'nation')
  expect(shown.all?.cases).toBe(12)
  expect(shown.slices).toEqual([])
  expect(shown.hidden).toBe(12)
  expect((await loadPerformance(as(publicActor()), 'month')).slices.map(({ slice }) => slice)).toEqual(['2026-11'])
})

test('nor does a colleague who may not see every case', async () => {
  const shown = await loadPerformance(as(desks.centralDesk.worker), 'nation')
  expect(shown.slices).toEqual([])
  const { rows } = await inTransaction(as(desks.centralDesk.worker), (tx) =>
    openTx(tx).session.query('select 1 from cases.performance where cases < 5')
  )
  expect(rows).toEqual([])
})

test('counted twice on one day, it is counted once; the page and the API say the same, with what it means', async () => {
  await keepPerformance(as(theSystem('case.read-all')))
  const app = await testApp(engine, { now: () => at.now })
  const client = new Client(app)
  const page = (await client.get('/performance?by=month')).body
  expect(page).toContain('67%')
  expect(page).toContain('Of first answers that fell due, how many were given by the day promised')
  const api = (await client.get('/api/v1/performance?by=month')).json()
  expect(api).toMatchObject({ all: { raised: 12 }, slices: [{ slice: '2026-11', cases: 12 }] })
  await app.close()
})
