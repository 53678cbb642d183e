import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { issueApiToken } from '../../../platform/auth/sessions.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { moveEngagement } from '../change-engagement/move-engagement.ts'
import { logEngagement } from '../log-engagement/log-engagement.ts'
import { lookAround } from '../look-around/look-around.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import { CoolOffInput, keepCoolOff } from './keep-cool-off.ts'

const NOW = () => new Date('2026-11-23T10:00:00Z')
let engine: Engine
let app: FastifyInstance
let desks: Desks
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: NOW })
  await met({})
  await met({ form: 'letter', startsAt: '2026-11-22T10:00' })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const ours = () => realCtx(engine, desks.lifeSciences.worker, NOW)
const theirs = () => realCtx(engine, desks.cleanEnergy.worker, NOW)
const keeper = () => realCtx(engine, { ...desks.centralDesk.supervisor, permissions: new Set(['propriety.keep']) }, NOW)
const met = (more: object) =>
  logEngagement(ours(), {
    ...{ form: 'meeting', title: 'Grid talk', startsAt: '2026-11-20T10:00', topics: ['grid'] },
    ...{ businesses: [{ businessId: desks.laboratory.id }], ...more }
  })
const plan = (startsAt: string, more: object = {}) =>
  planEngagement(theirs(), {
    ...{ form: 'meeting', title: 'Talk', startsAt, topics: [] },
    ...{ businesses: [{ businessId: desks.laboratory.id }], ...more }
  })
const set = (days: string, from = '2026-11-23') =>
  keepCoolOff(keeper(), CoolOffInput.parse({ coolDays: days, coolFrom: from }))

test('is set by who may, for days that can be, from a day that is not over', async () => {
  const said = CoolOffInput.parse({ coolDays: '7', coolFrom: '2026-11-23' })
  await expect(keepCoolOff(ours(), said)).rejects.toThrow('permission')
  for (const coolDays of ['29', '-1', 'a week', ''])
    expect(CoolOffInput.safeParse({ coolDays, coolFrom: '2026-11-23' }).success).toBe(false)
  await expect(set('7', '2026-11-22')).rejects.toThrow('This day is over')
})

test('a group that was just met is met again after a fortnight, or with a reason; a letter is no meeting', async () => {
  await expect(plan('2026-12-03T10:00')).rejects.toThrow(
    'met this group on Friday 20 November 2026 (Grid talk, Wren ls). Choose a day from Friday 4 December 2026'
  )
  const { nearby } = await lookAround(theirs(), {
    businessIds: [desks.laboratory.id],
    at: new Date('2026-12-03T10:00Z')
  })
  expect(nearby.map(({ form, coolsOffUntil }) => [form, coolsOffUntil])).toEqual([
    ['Letter', null],
    ['Meeting in person', '2026-12-04']
  ])
  const { id } = await plan('2026-12-04T10:00')
  await expect(moveEngagement(theirs(), id, { startsAt: '2026-12-02T10:00' })).rejects.toMatchObject({
    field: 'wentOnReason'
  })
  await moveEngagement(theirs(), id, { startsAt: '2026-12-02T10:00', wentOnReason: 'The site opens' })
})

test('who may not see the meeting is not told of it, but whom to ask', async () => {
  const more = { businesses: [{ businessId: desks.bakery.id }], marking: 'OFFICIAL-SENSITIVE', title: 'Heron' }
  await met(more)
  const said = plan('2026-12-01T10:00', { businesses: more.businesses })
  await expect(said).rejects.toThrow('Others in government')
  await expect(said).rejects.not.toThrow('Heron')
})

test('0 asks nothing from its day on, and the days before keep what held then', async () => {
  await set('0', '2026-12-01')
  await set('28', '2026-12-10')
  const around = async (day: string) =>
    (await lookAround(ours(), { businessIds: [desks.laboratory.id], at: new Date(`${day}T12:00Z`) })).nearby.filter(
      ({ coolsOffUntil }) => coolsOffUntil
    ).length
  expect(await around('2026-11-30')).toBe(1)
  expect(await around('2026-12-02')).toBe(0)
  expect(await around('2026-12-11')).toBe(1)
})

test('the page of plans shows who was just met and asks why; the page of propriety shows what holds and what will', async () => {
  const client = new Client(app)
  await client.signIn('wren-ce')
  const form = { title: 'Talk', form: 'meeting', on: '2026-11-26', at: '10:00', marking: 'OFFICIAL' }
  const answer = await client.submit('/engagements/plan', { ...form, businesses: 'Tern Laboratory' })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Just met: left alone until')
  expect(answer.body).toContain('Why yours goes on beside these')
  const { body } = await client.get('/engagements/propriety')
  expect(body).toContain('Now: 14 days')
  expect(body).toContain('From Tuesday 1 December 2026: none')
  expect(body).not.toContain('Change the cool-off')
})

test('a program asks for the cool-off, and sets it where its person may', async () => {
  const token = await issueApiToken(theirs(), desks.cleanEnergy.worker.id, 'a program')
  const headers = { authorization: `Bearer ${token}` }
  const { now, toCome } = (await app.inject({ url: '/api/v1/cool-off', headers })).json()
  expect([now.days, toCome.map(({ days }: { days: number }) => days)]).toEqual([14, [0, 28]])
  const set = { days: 7, from: '2027-01-01' }
  const malformed = { days: 29, from: '2027-01-01' }
  expect((await app.inject({ method: 'POST', url: '/api/v1/cool-off', headers, payload: malformed })).statusCode).toBe(
    400
  )
  const refused = await app.inject({ method: 'POST', url: '/api/v1/cool-off', headers, payload: set })
  expect(refused.statusCode).toBe(403)
})
