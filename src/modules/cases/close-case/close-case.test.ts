import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { loadCase } from '../case-page/load-case.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { closeCase } from './close-case.ts'

let engine: Engine
let app: FastifyInstance
let desks: Desks
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine)
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const worker = () => realCtx(engine, desks.lifeSciences.worker)
const raise = () =>
  raiseCase(realCtx(engine, publicActor()), {
    words: 'Our trial needs power at the new site by March and the network operator will not say when it comes.',
    business: { id: desks.laboratory.id },
    contact: { name: 'Ada Marsh', email: 'ada@example.com' },
    shareConsent: true
  })

test('a closed case offers to be recorded as contact, an open one and those who may not log do not', async () => {
  const { reference } = await raise()
  const client = new Client(app)
  await client.signIn('wren-ls')
  const offer = 'Record this as contact with the business'
  expect((await client.get(`/cases/${reference}`)).body).not.toContain(offer)
  await closeCase(worker(), reference, { outcome: 'answered', words: 'The operator connects you in March.' })
  const closed = (await client.get(`/cases/${reference}`)).body
  expect(closed).toContain(offer)
  const form = await client.get(/href="(\/engagements\/log[^"]+)"/.exec(closed)?.[1]?.replaceAll('&amp;', '&') ?? '')
  expect(form.body).toContain(`name="caseReference" value="${reference}"`)
  const reader = { ...desks.lifeSciences.worker, permissions: new Set(['case.read']) }
  expect((await loadCase(realCtx(engine, reader), reference)).may.logContact).toBe(false)
})
