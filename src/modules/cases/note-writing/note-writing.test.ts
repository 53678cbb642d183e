import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, staff } from '../../../../test/support/world.ts'
import type { Actor } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { noteWriting } from './note-writing.ts'

let engine: Engine
let desks: Desks
let app: Awaited<ReturnType<typeof testApp>>
let reference: string
const at = { now: new Date('2026-11-23T10:00:00Z') }
const as = (actor: Actor) => realCtx(engine, actor, () => at.now)

beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: () => at.now, settings: { DEMO: 'yes' } })
  const raised = await raiseCase(as(publicActor()), {
    words: 'Our trial needs power at the new site by March and nobody says when it comes.',
    business: { id: desks.laboratory.id },
    contact: { name: 'Ada Marsh', email: 'ada@example.com' },
    shareConsent: true
  })
  reference = raised.reference
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const count = async (from: string) =>
  (await withSession(engine, (s) => s.query<{ count: number }>(`select count(*)::int as count from ${from}`))).rows[0]
    ?.count
const spells = () => count(`platform.audit_event where event = 'case.reply-begun'`)

test('refused without the permission, and on a case they may not see', async () => {
  await expect(noteWriting(as(staff(['case.read'])), reference)).rejects.toMatchObject({ permission: 'case.work' })
  await expect(noteWriting(as(desks.cleanEnergy.worker), reference)).rejects.toThrow('does not exist')
  expect(await count('cases.presence')).toBe(0)
})

test('to open a case, or to read it, says nothing of anybody', async () => {
  const client = new Client(app)
  await client.signIn('wren-ls')
  const { body } = await client.get(`/cases/${reference}`)
  expect(body).toContain(`data-writing="/cases/${reference}/writing"`)
  expect(body).toMatch(/<script type="module" src="\/assets\/writing-[0-9a-f]{10}\.js">/)
  expect(body).toMatch(/role="status"><p[^>]* data-writers="true" hidden>/)
  expect(await count('cases.presence')).toBe(0)
})

test('who writes is named to whoever writes too, and one spell is one event', async () => {
  const { worker, colleague } = desks.lifeSciences
  expect(await noteWriting(as(worker), reference)).toEqual([])
  at.now = new Date('2026-11-23T10:02:00Z')
  expect(await noteWriting(as(worker), reference)).toEqual([])
  expect(await spells()).toBe(1)
  at.now = new Date('2026-11-23T10:05:00Z')
  expect(await noteWriting(as(colleague), reference)).toEqual([{ name: worker.name, minutes: 3 }])
  expect(await spells()).toBe(2)
})

test('the page says so as it opens and while one writes, and forgets after a quarter of an hour', async () => {
  const client = new Client(app)
  await client.signIn('cole-ls')
  const words = `Also writing: ${desks.lifeSciences.worker.name} (3 min ago). Speak to them before you both answer.`
  expect((await client.get(`/cases/${reference}`)).body).toContain(words)
  const told = await client.submit(`/cases/${reference}`, {}, `/cases/${reference}/writing`)
  expect(told.json()).toEqual({ words })
  at.now = new Date('2026-11-23T10:21:00Z')
  expect((await client.get(`/cases/${reference}`)).body).not.toContain('Also writing')
})

test('a form that is not ours says nothing', async () => {
  const client = new Client(app)
  await client.signIn('wren-ls')
  const forged = await client.post(`/cases/${reference}/writing`, {})
  expect(forged.statusCode).toBe(403)
})
