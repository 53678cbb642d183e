import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff, theSystem } from '../../../../test/support/world.ts'
import type { Actor } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { routerInUse } from '../route-case/router-in-use.ts'
import { theRouter } from '../route-case/the-router.ts'
import { serializeTextRouter } from '../text-router/serialize-text-router.ts'
import { aTextRouter } from '../text-router/text-router.factory.ts'
import { keepRoutingModel } from '../train-router/keep-routing-model.ts'
import { chooseRouter } from './choose-router.ts'

let engine: Engine
let desks: Desks
const names = { first: '', second: '' }
const at = { now: new Date('2026-11-16T03:10:00Z') }
const as = (actor: Actor) => realCtx(engine, actor, () => at.now)
const job = () => ctxAs(engine, theSystem('reference.keep'), () => at.now)
const inUse = async () => (await inTransaction(job(), routerInUse))?.fingerprint.slice(0, 10)
const why = { why: 'It sends the ports to the wrong desk' }

beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  const router = aTextRouter()
  const first = await keepRoutingModel(job(), serializeTextRouter(router), 'seeds')
  at.now = new Date('2026-11-23T03:10:00Z')
  // Another in one weight, so that it reads words otherwise and has a name of its own.
  const other = { ...router, mix: { ...router.mix, plain: { ...router.mix.plain, sayings: 0 } } }
  const second = await keepRoutingModel(job(), serializeTextRouter(other), 'seeds')
  Object.assign(names, { first: first.fingerprint.slice(0, 10), second: second.fingerprint.slice(0, 10) })
  at.now = new Date('2026-11-23T10:00:00Z')
})
afterAll(() => engine.close())

test('refused without the permission, of one that is not there, that is in use, or without a reason', async () => {
  await expect(chooseRouter(as(staff(['case.read'])), names.first, why)).rejects.toMatchObject({
    permission: 'routing.keep'
  })
  const supervisor = as(desks.lifeSciences.supervisor)
  await expect(chooseRouter(supervisor, 'ffffffffff', why)).rejects.toThrow('does not exist')
  await expect(chooseRouter(supervisor, '%', why)).rejects.toThrow('does not exist')
  await expect(chooseRouter(supervisor, names.second, why)).rejects.toMatchObject({ code: 'router-in-use' })
  expect(await inUse()).toBe(names.second)
})

test('the earlier router reads the next case, who chose it and why is kept, and the way forward is open', async () => {
  const app = await testApp(engine, { now: () => at.now, settings: { DEMO: 'yes' } })
  const client = new Client(app)
  await client.signIn('sula-ls')
  expect((await client.get('/cases/routing/learning')).body).toContain(`/cases/routing/learning/${names.first}`)
  const page = `/cases/routing/learning/${names.first}`
  expect((await client.get(page)).body).toContain('It has not been judged yet')
  const unsaid = await client.submit(page, { why: ' ' })
  expect([unsaid.statusCode, unsaid.body.includes('Say why, for whoever reads this later')]).toEqual([422, true])
  expect((await client.submit(page, why)).statusCode).toBe(303)
  expect(await inUse()).toBe(names.first)
  expect((await inTransaction(job(), theRouter))?.mix.plain.sayings).toBe(aTextRouter().mix.plain.sayings)
  const shown = (await client.get(page)).body
  expect(shown).toContain(why.why)
  expect(shown).not.toContain('Put this router in use')
  const { rows } = await withSession(engine, (s) =>
    s.query<{ facts: { why: string; before: string } }>(
      "select facts from platform.audit_event where event = 'routing-model.chosen'"
    )
  )
  expect(rows).toMatchObject([{ facts: why }])
  expect(rows[0]?.facts.before).toContain(names.second)
  at.now = new Date('2026-11-23T11:00:00Z')
  await chooseRouter(as(desks.lifeSciences.supervisor), names.second, { why: 'The ports are right again' })
  expect(await inUse()).toBe(names.second)
  await app.close()
})

test('whoever only reads sees the versions and no way to change them', async () => {
  const app = await testApp(engine, { now: () => at.now, settings: { DEMO: 'yes' } })
  const client = new Client(app)
  await client.signIn('wren-ls')
  const { body } = await client.get(`/cases/routing/learning/${names.first}`)
  expect(body).toContain('Kept')
  expect(body).not.toContain('Put this router in use')
  await app.close()
})

test('one that an earlier release trained and this one cannot read is refused in words', async () => {
  await keepRoutingModel(job(), Buffer.from('of another time'), 'seeds')
  at.now = new Date('2026-11-23T12:00:00Z')
  const unread = (await inUse()) ?? ''
  await chooseRouter(as(desks.lifeSciences.supervisor), names.first, why)
  await expect(chooseRouter(as(desks.lifeSciences.supervisor), unread, why)).rejects.toMatchObject({
    code: 'router-of-earlier-release'
  })
  expect(await inUse()).toBe(names.first)
})
