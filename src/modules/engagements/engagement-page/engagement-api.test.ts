import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { issueApiToken } from '../../../platform/auth/sessions.ts'
import type { Engine } from '../../../platform/db/engine.ts'

let engine: Engine
let app: FastifyInstance
let desks: Desks
let token: string
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: () => new Date('2026-11-23T10:00:00Z') })
  const { worker } = desks.lifeSciences
  token = await issueApiToken(realCtx(engine, worker), worker.id, 'a program')
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const ask = (url: string) => app.inject({ url: `/api/v1${url}`, headers: { authorization: `Bearer ${token}` } })
const send = (url: string, payload: object, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    headers: { authorization: `Bearer ${token}`, ...headers },
    payload
  })
const about = (more: object = {}) => ({
  form: 'meeting',
  title: 'Quarterly review',
  startsAt: '2026-11-20T10:00',
  businesses: [{ businessId: desks.laboratory.id }],
  ...more
})

test('is refused without a token, malformed, or against the rules, in words that name the field', async () => {
  expect((await app.inject({ method: 'POST', url: '/api/v1/engagements/log', payload: about() })).statusCode).toBe(401)
  expect((await app.inject('/api/v1/engagements')).statusCode).toBe(401)
  const untitled = await send('/engagements/log', about({ title: '' }))
  expect([untitled.statusCode, untitled.json().detail]).toEqual([400, 'title: Enter a title'])
  const ahead = await send('/engagements/log', about({ startsAt: '2026-12-20T10:00' }))
  expect([ahead.statusCode, ahead.json().field]).toEqual([422, 'startsAt'])
  expect((await ask('/engagements?view=everything')).statusCode).toBe(400)
  expect((await ask('/engagements/0190a000-0000-7000-8000-00000000000a')).statusCode).toBe(404)
})

test('logs once however often it is sent, and reads back what was said', async () => {
  const key = { 'idempotency-key': 'log-once-1234' }
  const words = about({ readOut: 'They want a grid date.', topics: ['investment'] })
  const [first, again] = [await send('/engagements/log', words, key), await send('/engagements/log', words, key)]
  expect(first.statusCode).toBe(201)
  expect(again.json()).toEqual(first.json())
  const { id } = first.json()
  const listed = (await ask('/engagements?view=held')).json()
  expect(listed.items).toMatchObject([{ id, businesses: { first: 'Tern Laboratory', count: 1 }, readOutGiven: true }])
  expect((await ask(`/engagements/${id}`)).json()).toMatchObject({
    status: 'held',
    startsAt: '2026-11-20T10:00:00.000Z',
    topics: ['investment'],
    passages: [{ kind: 'read-out', words: 'They want a grid date.' }]
  })
})

test('a plan meets the same warning as on the page, goes on with a reason, moves, and is called off', async () => {
  const plan = about({ title: 'Grid', startsAt: '2026-12-01T10:00' })
  const planned = await send('/engagements/plan', { ...plan, wentOnReason: 'Another matter' })
  expect(planned.statusCode).toBe(201)
  const second = await send('/engagements/plan', { ...plan, title: 'Second' })
  expect([second.statusCode, second.json().code]).toEqual([422, 'others-nearby'])
  const around = (await ask(`/engagements/around?businesses=${desks.laboratory.id}&at=2026-12-01T10:00`)).json()
  expect(around.nearby[0]).toMatchObject({ title: 'Grid', status: 'planned' })
  const { id } = planned.json()
  expect((await send(`/engagements/${id}/move`, { startsAt: '2026-12-02T10:00' })).statusCode).toBe(201)
  expect((await send(`/engagements/${id}/read-out`, { words: 'Too soon' })).json().code).toBe('not-yet-held')
  expect((await send(`/engagements/${id}/cancel`, { reason: 'They are ill' })).statusCode).toBe(201)
  expect((await ask(`/engagements/${id}`)).json()).toMatchObject({ status: 'cancelled', cancelReason: 'They are ill' })
})

test('a promise is made, put off with a reason and kept with proof', async () => {
  const [{ id: engagementId }] = (await ask('/engagements?view=held')).json().items
  const made = await send(`/engagements/${engagementId}/promises`, {
    bySide: 'government',
    words: 'Send the grid map',
    dueOn: '2026-11-25'
  })
  const { id } = made.json()
  expect((await send(`/promises/${id}/later`, { dueOn: '2026-11-24', reason: 'x' })).json().field).toBe('dueOn')
  await send(`/promises/${id}/later`, { dueOn: '2026-11-30', reason: 'The map is being redrawn' })
  expect((await ask('/promises?view=mine')).json().items).toMatchObject([{ id, dueOn: '2026-11-30' }])
  await send(`/promises/${id}/kept`, { proof: 'Sent by letter' })
  expect((await ask(`/promises/${id}`)).json()).toMatchObject({
    firstDueOn: '2026-11-25',
    keptOn: '2026-11-23',
    proof: 'Sent by letter',
    slips: [{ to: '2026-11-30', reason: 'The map is being redrawn' }]
  })
})
