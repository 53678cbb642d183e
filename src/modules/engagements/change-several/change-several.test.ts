import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { issueApiToken } from '../../../platform/auth/sessions.ts'
import type { Actor } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { listReminders } from '../../government/index.ts'
import { cancelEngagement } from '../change-engagement/cancel-engagement.ts'
import { logEngagement } from '../log-engagement/log-engagement.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import { ChangeSeveral } from './change-several.schema.ts'
import { changeSeveral, previewSeveral } from './change-several.ts'

const NOW = () => new Date('2026-11-23T10:00:00Z')
let engine: Engine
let app: FastifyInstance
let desks: Desks
let ours: string[]
let theirs: string
let quiet: string
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: NOW })
  ours = [await log('Grid'), await log('Skills', { topics: ['skills'] })]
  theirs = await log('Elsewhere', {}, desks.cleanEnergy.worker)
  quiet = await log('HERON', { marking: 'OFFICIAL-SENSITIVE' })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const as = (actor: Actor) => realCtx(engine, actor, NOW)
const log = async (title: string, more: object = {}, actor = desks.lifeSciences.worker) =>
  (
    await logEngagement(as(actor), {
      ...{ form: 'call', title, startsAt: '2026-11-20T10:00', topics: ['grid'] },
      ...{ businesses: [{ businessId: desks.laboratory.id }], ...more }
    })
  ).id
const COLE = 'cole.ls@example.gov.uk'
const said = (more: object, ids = ours) => ChangeSeveral.parse({ ids, ...more })
const change = (more: object, ids = ours, actor = desks.lifeSciences.worker) =>
  changeSeveral(as(actor), said(more, ids))
const owners = () =>
  withSession(engine, async (session) => {
    const text = 'select title, owner_name, topics from engagements.engagement order by title'
    const { rows } = await session.query<{ title: string; owner_name: string; topics: string[] }>(text)
    return Object.fromEntries(
      rows.map(({ title, owner_name, topics }) => [title, `${owner_name}: ${topics.join(' ')}`])
    )
  })

test('is refused to who may not, without anything to change, to nobody at work, or with a topic there is not', async () => {
  const reader = { ...desks.lifeSciences.worker, permissions: new Set(['engagement.read']) }
  await expect(change({ topic: 'skills' }, ours, reader)).rejects.toThrow('permission')
  expect(ChangeSeveral.safeParse({ ids: ours }).error?.issues[0]?.path).toEqual(['owner'])
  expect(ChangeSeveral.safeParse({ ids: '', topic: 'grid' }).success).toBe(false)
  await expect(change({ owner: 'Nobody Known' })).rejects.toMatchObject({ field: 'owner' })
  await expect(change({ topic: 'gossip' })).rejects.toThrow('no topic')
})

test('all or none: one that is cancelled, cannot be read by its new owner or is not there stops them all', async () => {
  const { id: off } = await planEngagement(as(desks.lifeSciences.worker), {
    ...{ form: 'call', title: 'Off', startsAt: '2027-03-20T10:00' },
    businesses: [{ businessId: desks.bakery.id }]
  })
  await cancelEngagement(as(desks.lifeSciences.worker), off, { reason: 'Ill' })
  const before = await owners()
  await expect(change({ topic: 'tax' }, [...ours, off])).rejects.toThrow('“Off” cannot be changed so: It was cancelled')
  const outsider = 'wren.ce@example.gov.uk'
  await expect(change({ owner: outsider }, [...ours, quiet])).rejects.toThrow('Wren ce may not read it')
  await expect(change({ owner: COLE }, [...ours, quiet], desks.cleanEnergy.worker)).rejects.toThrow('does not exist')
  expect(await owners()).toEqual(before)
})

test('looked at first: what happens to each, and why one is left out', async () => {
  const seen = await previewSeveral(as(desks.lifeSciences.worker), said({ topic: 'skills' }))
  expect(seen.map(({ title, leftOut }) => [title, leftOut])).toEqual([
    ['Grid', null],
    ['Skills', 'It is so already']
  ])
  expect(await owners()).toMatchObject({ Grid: 'Wren ls: grid' })
})

test('given away with a topic: each keeps its story, and the new owner is told once and without titles', async () => {
  expect(await change({ owner: COLE, topic: 'skills' }, [...ours, quiet])).toEqual({ changed: 3 })
  expect(await owners()).toMatchObject({
    ...{ Grid: 'Cole ls: grid skills', Skills: 'Cole ls: skills', HERON: 'Cole ls: grid skills' },
    Elsewhere: 'Wren ce: grid'
  })
  const { rows } = await withSession(engine, (session) =>
    session.query<{ event: string }>(
      `select event from platform.audit_event where subject_id = '${ours[0]}' and event like 'engagement.%' order by seq`
    )
  )
  expect(rows.map(({ event }) => event)).toEqual([
    'engagement.logged',
    'engagement.owner-changed',
    'engagement.topic-added'
  ])
  const cole = { ...desks.lifeSciences.colleague, permissions: new Set(['work.see']) }
  const { reminders } = await listReminders(as(cole))
  expect(reminders.map(({ words }) => words)).toEqual(['3 engagements are yours now'])
})

test('on the page: ticked, shown, confirmed; what is another department’s is not offered', async () => {
  const client = new Client(app)
  await client.signIn('cole-ls')
  const at = '/engagements/several?view=mine'
  expect((await client.get('/engagements?view=mine')).body).toContain('Change several of these')
  const { body } = await client.get(at)
  expect(body).toContain('HERON')
  expect(body).not.toContain('Elsewhere')
  expect((await client.submit(at, { owner: 'wren.ls@example.gov.uk' })).body).toContain('Tick at least one engagement')
  const fields = { ids: ours[0] ?? '', owner: 'wren.ls@example.gov.uk' }
  const preview = await client.submit(at, fields)
  expect(preview.body).toContain('Goes to wren.ls@example.gov.uk')
  expect(preview.body).toContain('Change 1 engagement')
  expect((await client.submit(at, { ...fields, sure: 'yes' })).statusCode).toBe(303)
  expect(await owners()).toMatchObject({ Grid: 'Wren ls: grid skills', Skills: 'Cole ls: skills' })
})

test('a program looks first and changes them once', async () => {
  const token = await issueApiToken(as(desks.lifeSciences.worker), desks.lifeSciences.worker.id, 'a program')
  const headers = { authorization: `Bearer ${token}` }
  const send = (deed: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/v1/engagements/several${deed}`, headers, payload })
  expect((await send('', { ids: ours })).statusCode).toBe(400)
  const looked = (await send('/preview', { ids: [...ours, theirs], topic: 'tax' })).json()
  expect(looked.engagements.map(({ title }: { title: string }) => title).toSorted()).toEqual([
    'Elsewhere',
    'Grid',
    'Skills'
  ])
  expect((await send('', { ids: ours, topic: 'tax' })).json()).toEqual({ changed: 2 })
})
