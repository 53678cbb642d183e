import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff, theSystem } from '../../../../test/support/world.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { closeVolumeAlert } from '../close-volume-alert/close-volume-alert.ts'
import { keepOfficial } from '../keep-official/keep-official.ts'
import { keepVolumeLimit, VolumeLimitInput } from '../keep-volume-limit/keep-volume-limit.ts'
import { logTaking } from '../log-taking/log-taking.ts'
import { logReading } from '../marking/log-reading.ts'
import { readOfficial } from '../people-pages/read-official.ts'
import { raiseVolumeAlerts } from './raise-volume-alerts.ts'

let moment = new Date('2026-11-23T10:00:00Z')
const now = () => moment
let engine: Engine
let app: FastifyInstance
let desks: Desks
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  await makeAdministrator(desks.centralDesk.supervisor.id, 'Sula central')
  app = await testApp(engine, { now })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

async function makeAdministrator(id: string, name: string) {
  const keeper = ctxAs(engine, staff(['official.keep']))
  const { stamp } = await readOfficial(keeper, id)
  await keepOfficial(keeper, {
    ...{ id, stamp, name, email: `${name.replace(' ', '.').toLowerCase()}@example.gov.uk` },
    ...{ bodySlug: 'department-for-business-and-trade', jobTitle: 'Officer', activeFrom: '2026-01-05' },
    roles: ['administrator']
  })
}

const asWren = () => realCtx(engine, desks.lifeSciences.worker, now)
const asAdmin = () => realCtx(engine, { ...desks.centralDesk.supervisor, permissions: new Set(['volume.watch']) }, now)
const asSupervisor = () => realCtx(engine, desks.lifeSciences.supervisor, now)
const take = (rows: number, ctx = asWren()) =>
  inTransaction(ctx, (tx) =>
    logTaking(tx, { what: 'accounts', rows, asked: { q: 'HERON' } }, { reason: 'HERON matter here' })
  )
const read = (count: number, first = 0) =>
  inTransaction(asWren(), async (tx) => {
    for (let at = first; at < first + count; at++)
      await logReading(tx, { kind: 'engagement', id: `record-${at}`, marking: 'OFFICIAL-SENSITIVE' })
  })
const look = () => raiseVolumeAlerts({ ...asWren(), actor: theSystem('volume.watch', 'audit.read') })
const set = (taken: string, most: string, fromOn = '2026-11-23') =>
  keepVolumeLimit(asAdmin(), VolumeLimitInput.parse({ taken, read: most, fromOn }))
const rows = <T>(text: string) => withSession(engine, async (session) => (await session.query<T>(text)).rows)
const alerts = () =>
  rows<{ id: string; kind: string; records: number; told: string[] }>(
    'select * from government.volume_alert order by raised_at, kind'
  )

test('the limit is set by who may, to a number, from a day that is not over', async () => {
  const said = VolumeLimitInput.parse({ taken: '1,500', read: '100', fromOn: '2026-11-23' })
  expect(said.taken).toBe(1500)
  await expect(keepVolumeLimit(asWren(), said)).rejects.toThrow('permission')
  for (const taken of ['0', '-1', 'many', '1000001', ''])
    expect(VolumeLimitInput.safeParse({ taken, read: '1', fromOn: '2026-11-23' }).success).toBe(false)
  await expect(set('10', '10', '2026-11-22')).rejects.toThrow('This day is over')
  await expect(raiseVolumeAlerts(asWren())).rejects.toThrow('permission')
})

test('as much as the limit is no matter; one more is, once, and tells everybody but the person', async () => {
  await set('100', '3')
  await take(60)
  await take(40)
  await read(3)
  await read(3)
  expect(await look()).toBe(0)
  await take(1)
  expect(await look()).toBe(1)
  expect(await look()).toBe(0)
  const [alert] = await alerts()
  expect(alert).toMatchObject({ kind: 'taken', records: 101 })
  expect(alert?.told.toSorted()).toEqual([desks.lifeSciences.supervisor.id, desks.centralDesk.supervisor.id].toSorted())
  await read(1, 3)
  expect(await look()).toBe(1)
  expect((await alerts()).map(({ kind, records }) => [kind, records])).toEqual([
    ['read', 4],
    ['taken', 101]
  ])
})

test('what was more than 24 hours ago is over, and counts no more', async () => {
  moment = new Date('2026-11-24T10:00:01Z')
  await take(100)
  expect(await look()).toBe(0)
  await take(1)
  expect(await look()).toBe(1)
})

test('the bell and the page tell a supervisor who and how many, and nothing of what; others find no alert', async () => {
  const [alert] = await alerts()
  const at = `/work/alerts/${alert?.id}`
  const supervisor = new Client(app)
  await supervisor.signIn('sula-ls')
  expect((await supervisor.get('/work/reminders')).body).toContain('Wren ls took away 101 records in a day')
  const { body } = await supervisor.get(at)
  expect(body).toContain('Nobody is expected to')
  expect(body).not.toContain('HERON')
  expect((await supervisor.get('/admin/taken')).statusCode).toBe(403)
  for (const slug of ['wren-ls', 'cole-ls', 'sula-ce']) {
    const other = new Client(app)
    await other.signIn(slug)
    expect((await other.get(at)).statusCode, slug).toBe(404)
  }
})

test('an administrator sees the reasons, how many wait, and what was found; and never what concerns themselves', async () => {
  const admin = new Client(app)
  await admin.signIn('sula-central')
  expect((await admin.get('/admin')).body).toContain('3 to look at')
  expect((await admin.get('/work')).body).toContain('Taken away and read: 3 to look at')
  const wren = new Client(app)
  await wren.signIn('wren-ls')
  expect((await wren.get('/work')).body).not.toContain('to look at')
  const { body } = await admin.get('/admin/taken')
  expect(body).toContain('HERON matter here')
  expect(body).toContain('more than 100 records taken away')
  const [alert] = await alerts()
  const id = alert?.id ?? ''
  await expect(closeVolumeAlert(asWren(), id, { found: 'All is well' })).rejects.toThrow('does not exist')
  await closeVolumeAlert(asSupervisor(), id, { found: 'A list for the council' })
  await expect(closeVolumeAlert(asAdmin(), id, { found: 'Again' })).rejects.toThrow('permission')
  const refused = await admin.submit(`/work/alerts/${id}`, { found: 'Again' }, `/work/alerts/${id}`)
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Sula ls has looked at this already')
  expect((await admin.get('/admin')).body).toContain('2 to look at')
  await take(500, realCtx(engine, desks.centralDesk.supervisor, now))
  expect(await look()).toBe(1)
  expect((await admin.get('/admin')).body).toContain('2 to look at')
  const events = await rows<{ event: string }>(
    "select event from platform.audit_event where event like 'volume-%' order by seq"
  )
  expect(events.map(({ event }) => event)).toEqual([
    'volume-limit.kept',
    ...Array(3).fill('volume-alert.raised'),
    ...['volume-alert.closed', 'volume-alert.raised']
  ])
})
