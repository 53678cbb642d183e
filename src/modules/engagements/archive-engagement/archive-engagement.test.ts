import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { issueApiToken } from '../../../platform/auth/sessions.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { readFeed } from '../calendar-feed/read-feed.ts'
import { CorrectInput } from '../correct-engagement/correct-engagement.schema.ts'
import { correctEngagement } from '../correct-engagement/correct-engagement.ts'
import { ListAsked } from '../engagement-list/list-asked.ts'
import { listEngagements } from '../engagement-list/list-engagements.ts'
import { logEngagement } from '../log-engagement/log-engagement.ts'
import { lookAround } from '../look-around/look-around.ts'
import { makeFeed } from '../make-feed/make-feed.ts'
import { MakePromiseHere, makePromiseAt } from '../make-promise/make-promise.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import { archiveEngagement } from './archive-engagement.ts'
import { bringBack } from './bring-back.ts'

const NOW = () => new Date('2026-11-23T10:00:00Z')
let engine: Engine
let app: FastifyInstance
let desks: Desks
let held: string
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: NOW })
  held = await log('Grid talk')
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const ours = () => realCtx(engine, desks.lifeSciences.worker, NOW)
const log = async (title: string, more: object = {}) =>
  (
    await logEngagement(ours(), {
      ...{ form: 'meeting', title, startsAt: '2026-11-20T10:00', topics: ['grid'] },
      ...{ businesses: [{ businessId: desks.laboratory.id }], ...more }
    })
  ).id
const archive = (id = held, ctx = ours()) => archiveEngagement(ctx, id, { reason: 'It was a test of the form' })
const listed = async () => listEngagements(ours(), ListAsked.parse({ view: 'held' }))
const around = async () =>
  (await lookAround(ours(), { businessIds: [desks.laboratory.id], at: new Date('2026-11-25T10:00Z') })).nearby.length

test('is refused to who may not, of what is not theirs, is not held, or has an open promise', async () => {
  const reader = { ...desks.lifeSciences.worker, permissions: new Set(['engagement.read']) }
  await expect(archive(held, realCtx(engine, reader, NOW))).rejects.toThrow('permission')
  await expect(bringBack(ours(), held)).rejects.toThrow('not archived')
  const { id } = await planEngagement(ours(), {
    ...{ form: 'call', title: 'To come', startsAt: '2026-12-20T10:00' },
    businesses: [{ businessId: desks.bakery.id }]
  })
  await expect(archive(id)).rejects.toThrow('Cancel this instead')
  const promised = await log('Promised', { businesses: [{ businessId: desks.bakery.id }] })
  await makePromiseAt(
    ours(),
    promised,
    MakePromiseHere.parse({ bySide: 'government', words: 'We will write', dueOn: '2026-12-20' })
  )
  await expect(archive(promised)).rejects.toThrow('We will write')
  const quiet = await log('Quiet', { marking: 'OFFICIAL-SENSITIVE' })
  await expect(archive(quiet, realCtx(engine, desks.cleanEnergy.worker, NOW))).rejects.toThrow('does not exist')
  await archive(quiet)
})

test('it counts nowhere any more, is kept with who and why, stays as it is, and comes back', async () => {
  const { secret } = await makeFeed(ours(), { accountId: undefined })
  const feed = async () => (await readFeed(ours(), secret)).map(({ title }) => title)
  const before = { list: await listed(), around: await around() }
  expect(await feed()).toContain('Grid talk')
  await archive()
  const after = await listed()
  expect(after.items.map(({ id }) => id)).not.toContain(held)
  expect(after.counts.held).toBe(before.list.counts.held - 1)
  expect(after.counts.mine).toBe(before.list.counts.mine - 1)
  expect(await around()).toBe(before.around - 1)
  expect(await feed()).not.toContain('Grid talk')
  await expect(correctEngagement(ours(), held, CorrectInput.parse({ reason: 'x', title: 'y' }))).rejects.toThrow(
    'Bring it back'
  )
  const { rows } = await withSession(engine, (session) =>
    session.query<{ event: string; actor_name: string }>(
      `select event, actor_name from platform.audit_event where subject_id = '${held}' order by seq`
    )
  )
  expect(rows.at(-1)).toEqual({ event: 'engagement.archived', actor_name: 'Wren ls' })
  await bringBack(ours(), held)
  expect((await listed()).counts).toEqual(before.list.counts)
  expect(await around()).toBe(before.around)
})

test('on its page: archived with a reason, said so, and brought back', async () => {
  const client = new Client(app)
  await client.signIn('wren-ls')
  const at = `/engagements/${held}`
  const refused = await client.submit(at, { reason: '' }, `${at}/archive`)
  expect(refused.body).toContain('Say how it came to be recorded by mistake')
  await client.submit(at, { reason: 'Twice on record' }, `${at}/archive`)
  const { body } = await client.get(at)
  expect(body).toContain('Wren ls archived this as recorded by mistake')
  expect(body).toContain('Twice on record')
  expect(body).not.toContain('Put something right')
  expect((await client.get(`/businesses/${desks.laboratory.id}`)).body).not.toContain('Grid talk')
  expect((await client.submit(at, {}, `${at}/bring-back`)).statusCode).toBe(303)
  expect((await client.get(at)).body).toContain('Put something right')
})

test('the archived are listed with who, when and why for whoever may see them, and a program archives and brings back', async () => {
  const token = await issueApiToken(ours(), desks.lifeSciences.worker.id, 'a program')
  const headers = { authorization: `Bearer ${token}` }
  const post = (deed: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/v1/engagements/${held}/${deed}`, headers, payload })
  expect((await post('archive', {})).statusCode).toBe(400)
  expect((await post('archive', { reason: 'Twice on record' })).statusCode).toBe(201)
  const listed = (await app.inject({ url: '/api/v1/engagements/archived', headers })).json()
  expect(listed.items).toContainEqual(
    expect.objectContaining({ id: held, archivedBy: 'Wren ls', reason: 'Twice on record' })
  )
  const pageFor = async (slug: string, q = '') => {
    const client = new Client(app)
    await client.signIn(slug)
    return (await client.get(`/engagements/archived?q=${q}`)).body
  }
  const body = await pageFor('wren-ls')
  expect(body).toContain('Twice on record')
  expect(body).toContain('Quiet')
  expect(await pageFor('wren-ls', 'Quie')).not.toContain('Twice on record')
  expect(await pageFor('cole-ce')).not.toContain('Quiet')
  expect((await post('bring-back', {})).statusCode).toBe(201)
  expect(await pageFor('wren-ls')).not.toContain('Twice on record')
})
