import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp, testWorker } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import type { Actor } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { loadThread } from '../track-case/load-thread.ts'
import { closeSituation } from './close-situation.ts'
import { loadSituation } from './load-situation.ts'
import { OpenSituationInput } from './open-situation.schema.ts'
import { openSituation } from './open-situation.ts'
import { sendHoldingReply } from './send-holding-reply.ts'
import { sumUpSituations } from './sum-up-situations.ts'
import { changePosition, planContact, sayReached, writeLine } from './work-on-situation.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
let engine: Engine
let desks: Desks
const as = (actor: Actor) => realCtx(engine, actor, () => NOW)
const supervisor = () => as(desks.lifeSciences.supervisor)
const worker = () => as(desks.lifeSciences.worker)
const raise = (words: string, business = desks.laboratory.id) =>
  raiseCase(as(publicActor()), {
    words,
    business: { id: business },
    contact: { name: 'Ada Marsh', email: 'ada@example.com' },
    shareConsent: true
  })
const shock = (more: object = {}) =>
  OpenSituationInput.parse({
    title: 'New tariff on reagents',
    what: 'A tariff of 25% on reagents was announced last night.',
    positionWords: 'The government is in talks. Say no more than that.',
    holdingReply: 'Dear {name}, we know of the tariff and will write by Friday.',
    phrases: 'tariff',
    areas: 'eh',
    ...more
  })
const drain = async () => {
  const busy = await testWorker(engine, { now: () => NOW })
  await busy.drained()
  await busy.stop()
}

beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
})
afterAll(() => engine.close())

test('refused without permission, without a rule, or with a place that is none', async () => {
  await expect(openSituation(worker(), shock())).rejects.toMatchObject({ permission: 'situation.open' })
  await expect(openSituation(supervisor(), shock({ phrases: '', areas: '' }))).rejects.toMatchObject({
    code: 'no-rule'
  })
  expect(OpenSituationInput.safeParse({ ...shock(), areas: 'Edinburgh' }).success).toBe(false)
})

test('opened, it gathers what is there and what comes, answers once, plans contacts, sums up and closes', async () => {
  const before = await raise('The new TARIFF makes our reagents a quarter dearer from Monday.')
  await raise('The ethics committee has not met since August and we wait.')
  await raise('The tariff hits our yeast as well, from Leeds to the coast.', desks.bakery.id)
  await drain()
  const { slug, gathered } = await openSituation(supervisor(), shock())
  expect(gathered).toBe(1)
  await expect(openSituation(supervisor(), shock())).rejects.toMatchObject({ code: 'title-taken' })
  const after = await raise('Is there relief from the tariff for orders already paid for?')
  await drain()
  const shown = await loadSituation(worker(), slug)
  expect(shown.cases.map(({ reference }) => reference).sort()).toEqual([before.reference, after.reference].sort())
  expect((await loadSituation(as(desks.cleanEnergy.worker), slug)).cases).toEqual([])

  expect(await sendHoldingReply(as(desks.cleanEnergy.worker), slug)).toEqual({ sent: 0 })
  expect(await sendHoldingReply(worker(), slug)).toEqual({ sent: 2 })
  expect(await sendHoldingReply(worker(), slug)).toEqual({ sent: 0 })
  const thread = await loadThread(as(publicActor([after.id])), after.reference)
  expect(thread.entries.at(-1)?.words).toBe('Dear Ada Marsh, we know of the tariff and will write by Friday.')

  expect(shown.affected.map(({ name }) => name)).toEqual(['Tern Laboratory'])
  const plan = () => planContact(worker(), slug, { business: desks.laboratory.id, who: 'Wren', byOn: '2026-11-24' })
  await plan()
  await expect(plan()).rejects.toMatchObject({ code: 'planned-already' })
  const [contact] = (await loadSituation(worker(), slug)).contacts
  await sayReached(worker(), slug, { contact: contact?.id ?? '', words: 'Three weeks of stock.' })
  await writeLine(worker(), slug, { words: 'Talks go on until Thursday.' })
  expect(await sumUpSituations(as(theSystem('case.read-all', 'case.work')))).toBe(1)
  const then = await loadSituation(worker(), slug)
  const few = { cases: null, today: null, answered: null, planned: 1, reached: 1 }
  expect(then.days).toMatchObject([{ day: '2026-11-23', figures: few }])
  expect((await loadSituation(as(staff(['case.read', 'case.read-all'])), slug)).days).toMatchObject([
    { day: '2026-11-23', figures: { cases: 2, today: 2, answered: 2, planned: 1, reached: 1 } }
  ])
  expect(then.affected).toEqual([])
  expect(then.lines.map(({ words }) => words)).toEqual(['Talks go on until Thursday.'])

  await closeSituation(supervisor(), slug, { words: 'The tariff was withdrawn; open cases stay with their desks.' })
  await expect(writeLine(worker(), slug, { words: 'One more.' })).rejects.toMatchObject({ code: 'situation-closed' })
  await raise('The tariff is still on our invoices today.')
  await drain()
  expect((await loadSituation(worker(), slug)).cases).toHaveLength(2)
})

test('a holding reply pressed twice at the same moment is one letter a case', async () => {
  const raised = [await raise('The flood took our cold store.'), await raise('The flood took our lorries as well.')]
  const { slug } = await openSituation(supervisor(), shock({ title: 'Flood in the port', phrases: 'flood' }))
  const sent = await Promise.all([sendHoldingReply(worker(), slug), sendHoldingReply(worker(), slug)])
  expect(sent.reduce((sum, one) => sum + one.sent, 0)).toBe(2)
  for (const { id, reference } of raised) {
    const { entries } = await loadThread(as(publicActor([id])), reference)
    expect(entries.filter(({ words }) => words.includes('we know of the tariff'))).toHaveLength(1)
  }
})

test('whoever may open a situation changes its position, and the log says so, or nothing is changed', async () => {
  const director = as(staff(['situation.open', 'case.read', 'case.read-all']))
  const { slug } = await openSituation(director, shock({ title: 'Port strike', phrases: 'strike' }))
  await expect(
    changePosition(worker(), slug, { positionWords: 'Other words.', holdingReply: 'Dear {name}, wait.' })
  ).rejects.toThrow('permission')
  await changePosition(director, slug, {
    positionWords: 'The talks go on.',
    holdingReply: 'Dear {name}, the talks go on.'
  })
  const { found, lines } = await loadSituation(director, slug)
  expect(found.position_words).toBe('The talks go on.')
  expect(lines.map(({ words }) => words)).toEqual(['The shared position or the holding reply changed.'])
})

test('of cases that the opener may not see, opening tells nothing', async () => {
  await raise('A word that nobody else writes: quinquereme.', desks.bakery.id)
  const open = (actor: Actor) =>
    openSituation(as(actor), shock({ title: `Probe by ${actor.id}`, phrases: 'quinquereme', areas: '' }))
  expect((await open(desks.lifeSciences.supervisor)).gathered).toBe(0)
  expect((await open(staff(['situation.open', 'case.read-all']))).gathered).toBe(1)
})

test('the pages: listed, opened by form with what was typed kept, read by staff', async () => {
  const app = await testApp(engine, { now: () => NOW, settings: { DEMO: 'yes' } })
  const client = new Client(app)
  await client.signIn('sula-ls')
  const refused = await client.submit('/cases/situations', { title: 'Flood at the works', what: 'The river came in.' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('The river came in.')
  const opened = await client.submit('/cases/situations', {
    title: 'Flood at the works',
    what: 'The river came in.',
    positionWords: 'Call the hub.',
    holdingReply: 'We know.',
    phrases: 'flood'
  })
  expect(opened.headers.location).toBe('/cases/situations/flood-at-the-works')
  expect((await client.get('/cases/situations/flood-at-the-works')).body).toContain('What we all say')
  expect((await client.get('/cases/situations')).body).toContain('Flood at the works')
  await app.close()
})
