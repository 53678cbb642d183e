import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testWorker } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import type { Actor } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { listCases } from '../case-queue/list-cases.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { replyToCase } from '../reply-to-case/reply-to-case.ts'
import { loadThread } from '../track-case/load-thread.ts'
import { watchClocks } from './watch-clocks.ts'

let engine: Engine
let desks: Desks
const at = { now: new Date('2026-11-23T10:00:00Z') }
const as = (actor: Actor) => realCtx(engine, actor, () => at.now)
const watchAt = (moment: string) => {
  at.now = new Date(moment)
  return watchClocks(as(theSystem('case.work', 'case.read-all')))
}
const raise = (postcode: string) =>
  raiseCase(as(publicActor()), {
    words: 'The regulator has had our file since March and says nothing at all.',
    business: { id: desks.laboratory.id },
    contact: { name: 'Ada Marsh', email: 'ada@example.com' },
    postcode,
    shareConsent: true
  })

beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
})
afterAll(() => engine.close())

test('only the system watches', async () => {
  await expect(watchClocks(as(staff(['case.read'])))).rejects.toMatchObject({ permission: 'case.work' })
})

// Received on Monday 23 November at ten: acknowledged by the 24th, a first answer by the 30th in England and, where
// St Andrew's Day is a holiday, by 1 December in Scotland.
test('a year-end of two nations: warned a working day before, breached once, taken up rung by rung, and said to the business', async () => {
  const england = await raise('LS1 4AP')
  const scotland = await raise('EH1 1YZ')
  const worker = await testWorker(engine, { now: () => at.now })
  await worker.drained()
  expect(await watchAt('2026-11-26T09:00:00Z')).toMatchObject({ warned: 0, breached: 0 })
  // In Scotland the next working day after Friday is Tuesday, so both are warned of on Friday.
  expect(await watchAt('2026-11-27T09:00:00Z')).toMatchObject({ warned: 2, breached: 0 })
  expect(await watchAt('2026-11-27T09:10:00Z')).toMatchObject({ warned: 0 })
  expect(await watchAt('2026-11-30T16:59:00Z')).toMatchObject({ warned: 0, breached: 0 })
  expect(await watchAt('2026-11-30T17:01:00Z')).toMatchObject({ breached: 1, escalated: 1 })
  expect(await watchAt('2026-12-01T17:01:00Z')).toMatchObject({ breached: 1, escalated: 1 })
  expect(await watchAt('2026-12-02T09:00:00Z')).toMatchObject({ breached: 0, escalated: 1 })
  expect(await watchAt('2026-12-02T09:00:00Z')).toMatchObject({ breached: 0, escalated: 0 })
  await worker.drained()
  await worker.stop()

  const { rows: mail } = await withSession(engine, (s) =>
    s.query<{ to_address: string; subject: string }>(
      `select to_address, subject from platform.mail where subject like '%late%' or subject like '%kept a date%' order by created_at, subject`
    )
  )
  expect(mail.filter(({ to_address }) => to_address === 'ada@example.com')).toHaveLength(2)
  expect(mail.filter(({ to_address }) => to_address === 'sula.ls@example.gov.uk')).toHaveLength(2)
  const thread = await loadThread(as(publicActor([england.id])), england.reference)
  expect(thread.broken).toEqual([
    'We said that you would have a first answer by 5pm on Monday 30 November 2026. It has not happened yet.'
  ])
  const late = await listCases(as(desks.lifeSciences.worker), { view: 'late', q: '', after: undefined })
  expect(late.items.map(({ reference }) => reference).sort()).toEqual([england.reference, scotland.reference].sort())

  await replyToCase(as(desks.lifeSciences.worker), england.reference, { words: 'Here it is.', asksQuestion: false })
  expect((await loadThread(as(publicActor([england.id])), england.reference)).broken).toEqual([])
})

test('a question to the business stops every clock, and a promise is broken on the day after its day, once', async () => {
  at.now = new Date('2027-01-05T10:00:00Z')
  const paused = await raise('LS1 4AP')
  const promised = await raise('LS1 4AP')
  const answer = (reference: string, more: object) =>
    replyToCase(as(desks.lifeSciences.worker), reference, { words: 'About your file.', asksQuestion: false, ...more })
  await answer(paused.reference, { asksQuestion: true })
  await answer(promised.reference, { promise: 'Tell you what they say', promiseDueOn: '2027-01-07' })
  await watchAt('2027-01-07T20:00:00Z')
  const of = async (id: string) =>
    (
      await withSession(engine, (s) =>
        s.query<{ clock: string; kind: string }>('select clock, kind from cases.clock_event where case_id = $1', [id])
      )
    ).rows
  expect(await of(promised.id)).toEqual([])
  expect((await watchAt('2027-01-08T09:00:00Z')).promises).toBe(1)
  expect((await watchAt('2027-01-08T09:10:00Z')).promises).toBe(0)
  expect(await of(promised.id)).toEqual([{ clock: 'promise', kind: 'breached' }])
  await watchAt('2027-03-08T09:00:00Z')
  expect(await of(paused.id)).toEqual([])
})
