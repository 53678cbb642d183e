import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { Actor } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { listLists, MakeList, makeList, seeList } from '../../accounts/index.ts'
import { moveEngagement } from '../change-engagement/move-engagement.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'

let engine: Engine
let desks: Desks
let app: FastifyInstance
let open: string
let clock = '2026-11-23T10:00:00Z'
const NOW = () => new Date(clock)
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: NOW })
  open = await plan('Grid talk', '2026-12-01T10:00')
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const keeper = (who: Actor): Actor => ({ ...who, permissions: new Set([...who.permissions, 'list.keep']) })
const as = (who: Actor) => realCtx(engine, keeper(who), NOW)
const ours = () => as(desks.lifeSciences.worker)
const plan = async (title: string, startsAt: string, marking = 'OFFICIAL', handling: string[] = []) =>
  (
    await planEngagement(ours(), {
      ...{ form: 'meeting', title, startsAt, marking, handling, topics: ['grid'], wentOnReason: 'Asked for' },
      businesses: [{ businessId: desks.laboratory.id }],
      ...(handling.length ? { namedPeople: [desks.lifeSciences.worker.id] } : {})
    })
  ).id
const keep = (filters: string, teamId?: string) =>
  makeList(ours(), MakeList.parse({ title: 'Grid', filters, ...(teamId ? { teamId } : {}) }))
const listed = async (id: string, who = ours()) => (await listLists(who, [], id))[0]

test('only a search of something that can be listed is kept', () => {
  for (const filters of ['/nothing?q=x', '//evil.example?q=x', '/engagementsx?q=x', '/engagements'])
    expect(MakeList.safeParse({ title: 'x', filters }).success).toBe(false)
})

test('a kept search finds what the list finds, and tells what others brought or changed since its reader looked', async () => {
  const { id } = await keep('/engagements?view=coming&topic=grid')
  expect(await listed(id)).toMatchObject({ looked: false, fresh: 0, changed: 0, records: [{ id: open }] })
  await seeList(ours(), id, [])
  expect(await listed(id)).toMatchObject({ fresh: 0, changed: 0 })
  clock = '2026-11-23T11:00:00Z'
  await moveEngagement(ours(), open, { startsAt: '2026-12-02T10:00', wentOnReason: 'Asked for' })
  // One's own act is no news to oneself.
  expect(await listed(id)).toMatchObject({ changed: 0 })
  const second = await plan('Grid dates', '2026-12-03T10:00')
  expect(await listed(id)).toMatchObject({ fresh: 1, changed: 0 })
  await seeList(ours(), id, [])
  clock = '2026-11-23T12:00:00Z'
  const other = realCtx(engine, { ...desks.lifeSciences.supervisor }, NOW)
  await moveEngagement(other, second, { startsAt: '2026-12-04T10:00', wentOnReason: 'Asked for' })
  expect(await listed(id)).toMatchObject({ fresh: 0, changed: 1 })
})

test('a search shared with a team finds for each reader what they may see, in its count too', async () => {
  const [teamId] = desks.lifeSciences.worker.teams
  const { id } = await keep('/engagements?view=coming&q=Heron', teamId)
  const secret = await plan('Heron closure', '2026-12-05T10:00', 'OFFICIAL-SENSITIVE', ['RECIPIENTS ONLY'])
  expect((await listed(id))?.records.map((one) => one.id)).toEqual([secret])
  const colleague = as(desks.lifeSciences.colleague)
  expect(await listed(id, colleague)).toMatchObject({ team: 'Life sciences front desk', records: [], fresh: 0 })
  await seeList(colleague, id, [])
  await plan('Heron rebuilt', '2026-12-06T10:00', 'OFFICIAL-SENSITIVE', ['RECIPIENTS ONLY'])
  expect(await listed(id, colleague)).toMatchObject({ records: [], fresh: 0 })
  expect(await listed(id, as(desks.cleanEnergy.worker))).toBeUndefined()
})

test('from the list of engagements a search is kept, opened again and marked as what it shows', async () => {
  const client = new Client(app)
  await client.signIn('wren-ls')
  const list = await client.get('/engagements?view=coming&q=Heron')
  const href = /href="(\/accounts\/lists\?search=[^"]+)"/.exec(list.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect((await client.get(href)).body).toContain('The search you came from')
  const filters = decodeURIComponent(href.split('search=')[1] ?? '')
  const made = await client.submit(href, { title: 'Heron plans', filters }, '/accounts/lists')
  expect(made.statusCode).toBe(303)
  const page = await client.get(String(made.headers.location))
  expect(page.body).toContain('Engagements, to come, with “Heron”')
  expect(page.body).toContain('Heron closure')
  expect(page.body).toContain('OFFICIAL-SENSITIVE')
  expect((await client.get('/accounts/lists')).body).toContain('2 engagements now')
})
