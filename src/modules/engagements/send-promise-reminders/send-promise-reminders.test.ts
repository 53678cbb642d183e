import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff } from '../../../../test/support/world.ts'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import type { Actor } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { listReminders } from '../../government/index.ts'
import { addContact, shownToBusiness } from '../../register/index.ts'
import { engagementJobs } from '../jobs.ts'
import { keepPromise } from '../keep-promise/keep-promise.ts'
import { slipPromise } from '../keep-promise/slip-promise.ts'
import { MakePromise, makePromise } from '../make-promise/make-promise.ts'
import { sendPromiseReminders } from './send-promise-reminders.ts'

let engine: Engine
let desks: Desks
let wren: Actor
let cole: Actor
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  wren = desks.lifeSciences.worker
  cole = desks.lifeSciences.colleague
})
afterAll(() => engine.close())

const on = (day: string) => () => new Date(`${day}T10:00:00Z`)
const made = async (more: object) =>
  makePromise(
    realCtx(engine, wren, on('2026-11-23')),
    MakePromise.parse({
      ...{ bySide: 'government', words: 'Send the map', ownerName: cole.name, dueOn: '2026-12-10' },
      ...{ businessId: desks.laboratory.id, ...more }
    })
  )
const ring = (day: string) => {
  const [job] = engagementJobs
  return sendPromiseReminders({
    ...realCtx(engine, systemActor('reminders', job?.permissions), on(day))
  })
}
const heard = async (who: Actor) =>
  (
    await listReminders(realCtx(engine, { ...who, permissions: new Set([...who.permissions, 'work.see']) }))
  ).reminders.map(({ words }) => words)

test('is refused to who may not read of promises', async () => {
  await expect(sendPromiseReminders(realCtx(engine, staff([])))).rejects.toThrow('permission')
})

test('rings a week before, on the day and when late, once each; a later day rings anew, and one kept no more', async () => {
  const { id } = await made({})
  await ring('2026-11-25')
  expect(await heard(cole)).toEqual([])
  for (const day of ['2026-12-03', '2026-12-04', '2026-12-10', '2026-12-11', '2026-12-12']) await ring(day)
  expect(await heard(cole)).toEqual([
    'Late since 10 Dec 2026: your promise to Tern Laboratory, “Send the map”',
    'Due today: your promise to Tern Laboratory, “Send the map”',
    'Due on 10 Dec 2026: your promise to Tern Laboratory, “Send the map”'
  ])
  await slipPromise(realCtx(engine, wren), id, { dueOn: '2026-12-20', reason: 'Redrawn' })
  await ring('2026-12-15')
  expect((await heard(cole))[0]).toContain('Due on 20 Dec 2026')
  await keepPromise(realCtx(engine, wren), id, { proof: 'Sent' })
  await ring('2026-12-21')
  expect(await heard(cole)).toHaveLength(4)
  expect(await heard(wren)).toEqual([])
})

test('whoever wrote down what a firm promised hears of it, and what is sensitive rings without its words', async () => {
  await made({ bySide: 'business', ownerName: 'Ada Tern', words: 'Open the site', dueOn: '2027-02-01' })
  await made({ words: 'Move the plant', dueOn: '2027-02-01', marking: 'OFFICIAL-SENSITIVE', ownerName: wren.name })
  await ring('2027-02-01')
  expect((await heard(wren)).sort()).toEqual([
    'Due today: Ada Tern of Tern Laboratory promised “Open the site”',
    'Due today: a promise marked OFFICIAL-SENSITIVE'
  ])
})

test('the firm sees what was shared with it in its own thread, and only whom the register knows as its people', async () => {
  await made({ words: 'Answer on the licence', shared: 'yes', dueOn: '2027-03-01' })
  await made({ words: 'Inside matter', dueOn: '2027-03-01' })
  const keeper = ctxAs(engine, staff(['contact.keep', 'business.read', 'business.edit', 'business.record']))
  await addContact(keeper, desks.laboratory.id, { name: 'Ada Tern', email: 'ada@tern.example' })
  const shown = (email: string, businessId = desks.laboratory.id) =>
    inTransaction(realCtx(engine), (tx) => shownToBusiness(tx, { businessId, email }))
  expect(await shown('ADA@tern.example')).toMatchObject([
    { words: 'Answer on the licence', by: 'Monday 1 March 2027', state: 'due' }
  ])
  expect(await shown('mallory@elsewhere.example')).toEqual([])
  expect(await shown('ada@tern.example', desks.bakery.id)).toEqual([])
})

test('the ledger and the page of a promise say who may see it', async () => {
  const app = await testApp(engine, { now: on('2026-11-23') })
  const client = new Client(app)
  await client.signIn('wren-ls')
  const ledger = await client.get('/engagements/promises?view=ours')
  expect(ledger.body).toContain('Answer on the licence')
  const href = /href="(\/engagements\/promises\/[^"?]+)">Answer on the licence/.exec(ledger.body)?.[1] ?? ''
  expect((await client.get(href)).body).toContain('The firm may see it')
  await app.close()
})
