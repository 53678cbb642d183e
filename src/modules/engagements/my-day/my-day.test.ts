import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { logEngagement } from '../log-engagement/log-engagement.ts'
import { makePromise } from '../make-promise/make-promise.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'

let engine: Engine
let app: FastifyInstance
let desks: Desks
const NOW = new Date('2026-11-23T10:00:00Z')
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: () => NOW })
  await theWeek()
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const ours = () => ({ ...realCtx(engine, desks.lifeSciences.worker), now: () => NOW })
const about = (title: string, startsAt: string) => ({
  form: 'meeting',
  title,
  startsAt,
  businesses: [{ businessId: desks.laboratory.id }],
  topics: ['skills'],
  wentOnReason: 'Another question, for other people'
})

async function theWeek() {
  await planEngagement(
    { ...ours(), now: () => new Date('2026-11-16T10:00:00Z') },
    about('Past talk', '2026-11-20T10:00')
  )
  await planEngagement(ours(), about('Talk of today', '2026-11-23T15:00'))
  await planEngagement(ours(), about('Talk of next month', '2026-12-20T15:00'))
  await logEngagement(ours(), { ...about('Held talk', '2026-11-19T15:00'), readOut: 'They hire' })
  await makePromise(ours(), {
    bySide: 'government',
    words: 'A letter about visas',
    ownerName: '',
    dueOn: '2026-11-24',
    businessId: desks.laboratory.id,
    shared: false,
    marking: 'OFFICIAL',
    handling: [],
    descriptors: [],
    namedPeople: []
  })
}

const read = async (who: 'lifeSciences' | 'cleanEnergy', url: string) => {
  const client = new Client(app)
  await client.signIn({ lifeSciences: 'wren-ls', cleanEnergy: 'cole-ce' }[who])
  return (await client.get(url)).body
}

test('my day says whom I meet, which read-outs I owe and what I promised, and nobody else’s', async () => {
  const mine = await read('lifeSciences', '/work')
  expect(mine).toContain('Today at 3pm')
  expect(mine).toContain('Past talk')
  expect(mine).toContain('Read-out due')
  expect(mine).toContain('A letter about visas')
  expect(mine).not.toContain('Talk of next month')
  expect(mine).not.toContain('Held talk')
  const theirs = await read('cleanEnergy', '/work')
  expect(theirs).toContain('You have no meeting with business in the next seven days')
  expect(theirs).not.toContain('Past talk')
  expect(theirs).not.toContain('A letter about visas')
})

test('businesses are found by whether they were met in the last 90 days', async () => {
  const met = await read('lifeSciences', '/businesses?contact=lately')
  expect(met).toContain(desks.laboratory.name)
  expect(met).not.toContain(desks.bakery.name)
  const others = await read('lifeSciences', '/businesses?contact=not-lately')
  expect(others).toContain(desks.bakery.name)
})
