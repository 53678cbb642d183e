import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, staff } from '../../../../test/support/world.ts'
import type { Actor } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { ruleFor } from '../route-case/rule-for.ts'
import { endRouting } from './end-routing.ts'
import { RoutingInput } from './keep-routing.schema.ts'
import { keepRouting } from './keep-routing.ts'
import { ruleFrom } from './rule-from.ts'
import { tryRouting } from './try-routing.ts'

let engine: Engine
let desks: Desks
const at = { now: new Date('2026-11-23T10:00:00Z') }
const as = (actor: Actor) => realCtx(engine, actor, () => at.now)
const keeper = () => as(staff(['routing.keep', 'case.read']))
const raise = (words: string, urgency: 'routine' | 'urgent' = 'routine') =>
  raiseCase(as(publicActor()), {
    words,
    business: { id: desks.bakery.id },
    contact: { name: 'Bo Reed', email: 'bo@example.com' },
    shareConsent: true,
    urgency
  })
const line = (more: object = {}) =>
  RoutingInput.parse({
    words: 'A rule sends matters of ovens to the clean energy desk',
    position: 5,
    to: desks.cleanEnergy.teamId,
    phrases: 'oven\nproving drawer',
    validFrom: '2026-11-23',
    reason: 'They know the efficiency rules for ovens',
    ...more
  })

beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
})
afterAll(() => engine.close())

test('refused without permission, without a condition, to nobody, in the past, or with half the hours', async () => {
  await expect(keepRouting(as(desks.centralDesk.worker), line())).rejects.toMatchObject({ permission: 'routing.keep' })
  await expect(keepRouting(keeper(), line({ phrases: '' }))).rejects.toMatchObject({ code: 'no-condition' })
  await expect(keepRouting(keeper(), line({ to: crypto.randomUUID() }))).rejects.toMatchObject({ field: 'to' })
  await expect(keepRouting(keeper(), line({ to: 'sector:XX' }))).rejects.toMatchObject({ field: 'to' })
  await expect(keepRouting(keeper(), line({ validFrom: '2026-11-22' }))).rejects.toMatchObject({ field: 'validFrom' })
  await expect(keepRouting(keeper(), line({ opensAt: '09:00' }))).rejects.toMatchObject({ field: 'closesAt' })
})

test('a topic may be written in words', () => {
  expect(line({ topics: 'Grid connection\nvat' }).topics).toEqual(['grid-connection', 'vat'])
})

test('tried on the quarter first: how many would go elsewhere, and those the reader may see', async () => {
  const oven = await raise('Our oven trips the meter every morning and the supplier blames the network.')
  await raise('The council wants a second licence for the pavement tables in front.')
  const tried = await tryRouting(keeper(), ruleFrom(line()))
  // One case that fits is not told to whoever may not see it: a phrase at a time would tell what it says.
  expect(tried).toMatchObject({ read: 2, changed: 0, unseen: null, shown: [] })
  const seen = await tryRouting(as(staff(['routing.keep', 'case.read-all'])), ruleFrom(line()))
  expect(seen).toMatchObject({ changed: 1, whole: true })
  expect(seen.shown).toMatchObject([
    { reference: oven.reference, after: 'A rule sends matters of ovens to the clean energy desk' }
  ])
  expect((await raise('The oven again.  It trips at six.')).owner.team).toBe('Central desk')
})

test('in force it decides, with its words as the reason; each change is a version with dates', async () => {
  const { slug } = await keepRouting(keeper(), line())
  const routed = await raise('Our OVEN trips the meter every morning.')
  expect(routed).toMatchObject({ owner: { team: 'Clean energy front desk' }, why: [line().words], confidence: 1 })
  await keepRouting(keeper(), line({ slug, to: 'sector:LS', validFrom: '2026-12-01' }))
  expect((await raise('The oven once more, this morning.')).owner.team).toBe('Clean energy front desk')
  at.now = new Date('2026-12-01T10:00:00Z')
  expect((await raise('The oven in December, this morning.')).owner.office).toBe('Office for Life Sciences')
  await endRouting(keeper(), slug, { reason: 'The ovens are all replaced now' })
  at.now = new Date('2026-12-02T10:00:00Z')
  expect((await raise('The oven at last, this morning.')).owner.team).toBe('Central desk')
  const { rows } = await withSession(engine, (s) =>
    s.query(
      'select version, valid_from::text, valid_to::text from cases.routing_rule where slug = $1 order by version',
      [slug]
    )
  )
  expect(rows).toEqual([
    { version: 1, valid_from: '2026-11-23', valid_to: '2026-11-30' },
    { version: 2, valid_from: '2026-12-01', valid_to: '2026-12-01' }
  ])
})

test('a new line that begins like another is refused, and the other stays in force', async () => {
  const words = 'Everything that anybody writes to us about the ovens of bakeries'
  const { slug } = await keepRouting(keeper(), line({ words: `${words} in Leeds`, validFrom: '2026-12-02' }))
  await expect(
    keepRouting(keeper(), line({ words: `${words} in Hull`, validFrom: '2026-12-02' }))
  ).rejects.toMatchObject({ field: 'words' })
  const { rows } = await withSession(engine, (s) =>
    s.query('select valid_to from cases.routing_rule where slug = $1', [slug])
  )
  expect(rows).toEqual([{ valid_to: null }])
})

test('a full team, or one that is closed when it is urgent, is passed over', () => {
  const rule = { ...ruleFrom(line({ capacity: '2', opensAt: '09:00', closesAt: '17:00' })) }
  const facts = {
    words: 'oven',
    topic: null,
    nation: 'england',
    region: null,
    size: null,
    urgency: 'urgent',
    sectors: []
  }
  const moment = (open: number, time: string) => ({ openCases: new Map([[desks.cleanEnergy.teamId, open]]), time })
  expect(ruleFor([rule], facts, moment(1, '09:00'))).toBe(rule)
  expect(ruleFor([rule], facts, moment(2, '09:00'))).toBe(undefined)
  expect(ruleFor([rule], facts, moment(1, '17:00'))).toBe(undefined)
  expect(ruleFor([rule], { ...facts, urgency: 'routine' }, moment(1, '23:00'))).toBe(rule)
})

test('the page shows the map to staff, and its trial to those who keep it', async () => {
  const app = await testApp(engine, { now: () => at.now, settings: { DEMO: 'yes' } })
  const client = new Client(app)
  await client.signIn('sula-central')
  expect((await client.get('/cases/routing')).body).toContain('A rule sends approvals of medicines')
  const tried = await client.submit('/cases/routing/new', {
    words: 'A rule sends matters of ovens to the clean energy desk',
    position: '5',
    to: desks.cleanEnergy.teamId,
    phrases: 'oven',
    validFrom: '2026-12-02',
    reason: 'They know the rules for ovens',
    trial: 'yes'
  })
  expect(tried.body).toContain('would have gone elsewhere')
  expect(tried.body).toContain('They know the rules for ovens')
  await client.forgetCookies()
  await client.signIn('wren-central')
  expect((await client.get('/cases/routing/new')).statusCode).toBe(403)
  await app.close()
})
