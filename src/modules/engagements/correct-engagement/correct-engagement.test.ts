import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { staff } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { addContact } from '../../register/index.ts'
import { moveEngagement } from '../change-engagement/move-engagement.ts'
import { loadEngagement } from '../engagement-page/load-engagement.ts'
import { DecisionInput, keepDecision } from '../keep-propriety/keep-decision.ts'
import { logEngagement } from '../log-engagement/log-engagement.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import { CorrectInput } from './correct-engagement.schema.ts'
import { correctEngagement } from './correct-engagement.ts'

let engine: Engine
let desks: Desks
let app: FastifyInstance
let held: string
const NOW = () => new Date('2026-11-23T10:00:00Z')
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: NOW })
  const { id } = await logEngagement(ours(), {
    ...{ form: 'meeting', title: 'Grid talk', startsAt: '2026-11-20T10:00', topics: ['grid'] },
    businesses: [{ businessId: desks.laboratory.id }],
    attendees: [
      { side: 'business', name: 'Ada Tern', role: 'Chief scientist' },
      { side: 'business', name: 'Bo Tern' }
    ]
  })
  held = id
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const ours = () => realCtx(engine, desks.lifeSciences.worker, NOW)
const put = (said: object, id = held) =>
  correctEngagement(ours(), id, CorrectInput.parse({ reason: 'It was typed in a hurry', ...said }))
const now = () => loadEngagement(ours(), held)

describe('is refused', () => {
  test('to who may not change it, or may not see it', async () => {
    const reader = { ...desks.cleanEnergy.worker, permissions: new Set(['engagement.read']) }
    await expect(correctEngagement(realCtx(engine, reader), held, CorrectInput.parse({ reason: 'x' }))).rejects.toThrow(
      'permission'
    )
    const quiet = await logEngagement(ours(), {
      ...{ form: 'call', title: 'Quiet', startsAt: '2026-11-19T10:00', marking: 'OFFICIAL-SENSITIVE' },
      businesses: [{ businessId: desks.bakery.id }]
    })
    const stranger = realCtx(engine, desks.cleanEnergy.worker)
    await expect(
      correctEngagement(stranger, quiet.id, CorrectInput.parse({ reason: 'x', title: 'Mine' }))
    ).rejects.toThrow('does not exist')
  })
  test.each([
    [{ reason: ' ' }, 'Say what was wrong'],
    [{ topics: ['gossip'], title: 'New' }, 'no topic “gossip”'],
    [{ businesses: 'Nobody of that name' }, 'No business is called'],
    [{ officials: 'Nobody of that name' }, 'No official is called'],
    [{ title: 'SECRET – grid' }, 'marked SECRET'],
    [{}, 'Nothing here differs']
  ])('%j', async (said, words) => {
    await expect((async () => put(said))()).rejects.toThrow(words)
  })
})

test('people, businesses and title are what they were on the day, and what stood there before stays', async () => {
  const bo = (await now()).people.find(({ name }) => name === 'Bo Tern')?.id ?? ''
  const present = (await now()).people.flatMap(({ id }) => (id === bo ? [] : [id]))
  await put({
    ...{ present, outside: 'Cy Heron, Engineer, Heron Ltd', officials: desks.cleanEnergy.worker.name },
    ...{ title: 'Grid dates', businesses: 'Tern Laboratory\nHarbour Bakery' }
  })
  const after = await now()
  expect(after.found.title).toBe('Grid dates')
  expect(after.people.map(({ name }) => name)).toEqual(['Ada Tern', desks.cleanEnergy.worker.name, 'Cy Heron'])
  expect(after.businesses.map(({ name }) => name)).toEqual(['Harbour Bakery', 'Tern Laboratory'])
  const note = after.passages.at(-1)
  expect(note?.words).toContain('It was typed in a hurry')
  expect(note?.words).toContain('The title was “Grid talk”')
  expect(note?.words).toContain('Not there after all: Bo Tern')
})

test('somebody the register keeps as a contact of the firm attends as that contact, by name or address', async () => {
  const { id } = await addContact(realCtx(engine, staff(['contact.keep', 'business.read'])), desks.laboratory.id, {
    ...{ name: 'Ivo Tern', role: 'Head of sites', email: 'ivo@tern.example' }
  })
  await put({ outside: 'IVO@tern.example\nJay Tern, Counsel, Tern Laboratory' })
  const { people } = await now()
  expect(people.find(({ contact_id }) => contact_id === id)).toMatchObject({ name: 'Ivo Tern', role: 'Head of sites' })
  expect(people.find(({ name }) => name === 'Jay Tern')).toMatchObject({ contact_id: null, role: 'Counsel' })
  await put({ present: people.flatMap((one) => (['Ivo Tern', 'Jay Tern'].includes(one.name) ? [] : [one.id])) })
})

test('on the page: everybody is ticked, a tick taken away says who was not there, with the read-out', async () => {
  const client = new Client(app)
  await client.signIn('wren-ls')
  const page = await client.get(`/engagements/${held}`)
  expect(page.body).toContain('Put something right')
  expect(page.body).toContain('Give a task about it')
  const [, , cy] = (await now()).people
  const said = { words: 'They asked for dates.', officialPresent: 'yes', marking: 'OFFICIAL', present: cy?.id ?? '' }
  const answer = await client.submit(`/engagements/${held}`, said, `/engagements/${held}/read-out`)
  expect(answer.statusCode).toBe(303)
  expect((await now()).people.map(({ name }) => name)).toEqual(['Cy Heron'])
  expect((await now()).passages.map(({ words }) => words).join('\n')).toContain('Not there after all: Ada Tern')
})

test('a plan that moves is looked around again: an open decision asks who cleared it', async () => {
  const { id } = await planEngagement(ours(), {
    ...{ form: 'call', title: 'Licence call', startsAt: '2026-12-01T10:00', wentOnReason: 'Asked for' },
    businesses: [{ businessId: desks.bakery.id }]
  })
  const keeper = realCtx(engine, { ...desks.lifeSciences.worker, permissions: new Set(['propriety.keep']) }, NOW)
  await keepDecision(
    keeper,
    DecisionInput.parse({
      ...{ business: 'Harbour Bakery', kind: 'licence', words: 'A licence is asked for', ask: 'The licensing team' },
      fromOn: '2026-12-05'
    })
  )
  await expect(moveEngagement(ours(), id, { startsAt: '2026-12-10T10:00' })).rejects.toMatchObject({
    field: 'clearedBy'
  })
  await moveEngagement(ours(), id, {
    ...{ startsAt: '2026-12-10T10:00', clearedBy: 'The licensing team', clearReason: 'Not about the licence' }
  })
  expect((await loadEngagement(ours(), id)).found.cleared_by_name).toBe('The licensing team')
})

test('the same call is not written down twice unawares; another on the day is', async () => {
  const client = new Client(app)
  await client.signIn('wren-ls')
  const call = { ...{ title: 'Rent', form: 'call', on: '2026-11-18', at: '09:00', marking: 'OFFICIAL' } }
  const said = { ...call, businesses: 'Harbour Bakery' }
  const first = await client.submit('/engagements/log', said)
  expect(first.statusCode).toBe(303)
  // Whoever writes it down was there, unless they say that they were not.
  expect((await client.get(String(first.headers.location))).body).toMatch(/Officials<[\s\S]*Wren ls/)
  const again = await client.submit('/engagements/log', { ...said, at: '15:00', title: 'Rent again' })
  expect(again.statusCode).toBe(422)
  expect(again.body).toContain('On record for this day')
  expect(again.body).toContain('Rent again')
  const another = await client.submit('/engagements/log', { ...said, at: '15:00', title: 'Rent again', another: 'yes' })
  expect(another.statusCode).toBe(303)
})
