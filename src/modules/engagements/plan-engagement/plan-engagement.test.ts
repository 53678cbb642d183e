import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { tables } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { lookAround } from '../look-around/look-around.ts'
import type { EngagementTables } from '../tables.ts'
import { planEngagement } from './plan-engagement.ts'

let engine: Engine
let app: FastifyInstance
let desks: Desks
const NOW = new Date('2026-11-23T10:00:00Z')
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: () => NOW })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const plan = (who: keyof Pick<Desks, 'lifeSciences' | 'cleanEnergy' | 'centralDesk'>, more: object = {}) =>
  planEngagement(realCtx(engine, desks[who].worker), {
    form: 'meeting',
    title: 'Site visit',
    startsAt: '2026-12-01T10:00',
    businesses: [{ businessId: desks.laboratory.id }],
    topics: ['skills'],
    ...more
  })

test('the first to plan goes on freely; the next within 28 days is told, and goes on with a reason', async () => {
  await plan('lifeSciences')
  await expect(plan('cleanEnergy', { title: 'Energy talk' })).rejects.toThrow('Others in government meet this group')
  const later = await plan('cleanEnergy', { title: 'Energy talk', startsAt: '2027-01-10T10:00' })
  expect(later.id).toBeTruthy()
  const { id } = await plan('centralDesk', { title: 'Grid', wentOnReason: 'Ministers asked for it this week' })
  const kept = await inTransaction(realCtx(engine, desks.centralDesk.worker), (tx) =>
    tables<EngagementTables>(tx)
      .selectFrom('engagements.engagement')
      .where('id', '=', id)
      .selectAll()
      .executeTakeFirst()
  )
  expect(kept?.went_on_reason).toBe('Ministers asked for it this week')
})

test('what one may not see shows as somebody to ask, and as nothing where its owner forbids that', async () => {
  const bakery = { businesses: [{ businessId: desks.bakery.id }], marking: 'OFFICIAL-SENSITIVE' }
  await plan('lifeSciences', { ...bakery, title: 'Quiet talk', startsAt: '2026-12-03T10:00' })
  const ctx = realCtx(engine, desks.cleanEnergy.worker)
  const asked = { businessIds: [desks.bakery.id], at: new Date('2026-12-04T10:00:00Z') }
  expect(await lookAround(ctx, asked)).toMatchObject({
    nearby: [],
    hidden: [{ owner: 'Wren ls', team: 'Life sciences front desk' }]
  })
  await inTransaction(realCtx(engine, desks.lifeSciences.worker), (tx) =>
    tables<EngagementTables>(tx)
      .updateTable('engagements.engagement')
      .set({ existence_shown: false })
      .where('title', '=', 'Quiet talk')
      .execute()
  )
  expect(await lookAround(ctx, asked)).toEqual({ nearby: [], hidden: [], matters: [] })
})

test('an open decision about the firm stops a plan until somebody named has cleared it', async () => {
  await inTransaction(
    realCtx(engine, { ...desks.lifeSciences.worker, permissions: new Set(['propriety.keep', 'engagement.read']) }),
    (tx) =>
      tables<EngagementTables>(tx)
        .insertInto('engagements.live_decision')
        .values({
          business_id: desks.bakery.id,
          kind: 'procurement',
          words: 'Bids for school meals',
          ask: 'the commercial team',
          from_on: '2026-11-01',
          until_on: null,
          kept_by: 'x',
          kept_by_name: 'x',
          kept_at: NOW
        })
        .execute()
  )
  const about = { businesses: [{ businessId: desks.bakery.id }], startsAt: '2027-03-01T10:00' }
  await expect(plan('lifeSciences', about)).rejects.toThrow('ask the commercial team')
  expect(
    (await plan('lifeSciences', { ...about, clearedBy: 'Ann Pole', clearReason: 'Not about the bid' })).id
  ).toBeTruthy()
})

test('the pages: planned and warned, joined, then read out, without a script', async () => {
  const client = new Client(app)
  await client.signIn('cole-ce')
  const fields = {
    title: 'Apprenticeships',
    form: 'meeting',
    on: '2026-12-02',
    at: '11:00',
    businesses: 'Tern Laboratory',
    topics: 'skills'
  }
  const warned = await client.submit('/engagements/plan', fields)
  expect(warned.statusCode).toBe(422)
  expect(warned.body).toContain('Before you go on')
  expect(warned.body).toContain('Site visit')
  expect(warned.body).toContain('Same topic')
  const href = /href="(\/engagements\/[0-9a-f-]{36})"[^>]*>\s*Site visit/.exec(warned.body)?.[1] ?? ''
  const joined = await client.submit(href, { agenda: 'Apprenticeships, ten minutes' }, `${href}/join`)
  expect(joined.headers.location).toBe(`${href}?done=join`)
  const shown = await client.get(href)
  expect(shown.body).toContain('Cole ce')
  expect(shown.body).toContain('Apprenticeships, ten minutes')
  const early = await client.submit(href, { words: 'All went well' }, `${href}/read-out`)
  expect(early.statusCode).toBe(422)
  expect(early.body).toContain('has not taken place yet')
  expect(early.body).toContain('All went well')
})

test('a roundtable of twelve is logged in one form; a name that fits two firms says which', async () => {
  const client = new Client(app)
  await client.signIn('cole-ls')
  const fields = {
    title: 'Roundtable on skills',
    form: 'roundtable',
    on: '2026-11-20',
    at: '09:00',
    readOut: 'All want apprentices.'
  }
  const unclear = await client.submit('/engagements/log', { ...fields, businesses: 'Nobody of that name plc' })
  expect(unclear.statusCode).toBe(422)
  expect(unclear.body).toContain('No business is called “Nobody of that name plc”')
  const done = await client.submit('/engagements/log', {
    ...fields,
    businesses: 'Tern Laboratory\nHarbour Bakery',
    outside: 'Ada Tern, Chief scientist, Tern Laboratory'
  })
  expect(done.statusCode).toBe(303)
  const page = await client.get(String(done.headers.location))
  expect(page.body).toContain('Harbour Bakery')
  expect(page.body).toContain('Ada Tern')
  const business = await client.get(`/businesses/${desks.bakery.id}`)
  expect(business.body).toContain('Roundtable on skills')
})
