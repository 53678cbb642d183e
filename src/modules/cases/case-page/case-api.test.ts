import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp, testWorker } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor } from '../../../../test/support/world.ts'
import { issueApiToken } from '../../../platform/auth/sessions.ts'
import type { Actor } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { raiseCase } from '../raise-case/raise-case.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const POWER = 'Our trial needs power at the new site by March and the network operator will not say when it comes.'
let engine: Engine
let app: FastifyInstance
let desks: Desks
const tokens = new Map<string, string>()

beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: () => NOW })
  for (const actor of [desks.lifeSciences.worker, desks.lifeSciences.supervisor, desks.cleanEnergy.worker])
    tokens.set(
      actor.id,
      await issueApiToken(
        realCtx(engine, actor, () => NOW),
        actor.id,
        'a program'
      )
    )
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const bearer = ({ id }: Actor) => ({ authorization: `Bearer ${tokens.get(id)}` })
const ask = (who: Actor, url: string) => app.inject({ url: `/api/v1${url}`, headers: bearer(who) })
const send = (who: Actor, url: string, payload: object = {}) =>
  app.inject({ method: 'POST', url: `/api/v1${url}`, headers: bearer(who), payload })
const raise = (words = POWER) =>
  raiseCase(
    realCtx(engine, publicActor(), () => NOW),
    {
      words,
      business: { id: desks.laboratory.id },
      contact: { name: 'Ada Marsh', email: 'ada@example.com' },
      shareConsent: true
    }
  )
const items = async (who: Actor, url: string) => (await ask(who, url)).json().items

test('nothing is said without a token, or to a desk that has no part in the case', async () => {
  const { reference } = await raise()
  for (const part of ['hand-overs', 'contributions', 'duplicates']) {
    expect((await app.inject(`/api/v1/cases/${reference}/${part}`)).statusCode).toBe(401)
    expect((await ask(desks.cleanEnergy.worker, `/cases/${reference}/${part}`)).statusCode).toBe(404)
  }
  expect((await app.inject({ method: 'POST', url: '/api/v1/cases/several/assign' })).statusCode).toBe(401)
})

test('a hand-over is offered, declined, offered again and pulled back, and every offer is on record', async () => {
  const { reference } = await raise()
  const { worker } = desks.lifeSciences
  const offer = () =>
    send(worker, `/cases/${reference}/hand-overs`, { toTeam: desks.cleanEnergy.teamId, note: 'Power is yours' })
  expect((await offer()).statusCode).toBe(200)
  expect((await items(desks.cleanEnergy.worker, `/cases/${reference}/hand-overs`))[0]).toMatchObject({
    to: 'Clean energy front desk',
    answer: null
  })
  const declined = { reason: 'The network is not ours to decide' }
  expect((await send(desks.cleanEnergy.worker, `/cases/${reference}/hand-overs/decline`, declined)).statusCode).toBe(
    200
  )
  await offer()
  expect((await send(worker, `/cases/${reference}/hand-overs/pull-back`)).statusCode).toBe(200)
  const listed = await items(worker, `/cases/${reference}/hand-overs`)
  expect(listed.map(({ answer }: { answer: string }) => answer)).toEqual(['declined', 'pulled-back'])
})

test('another team is asked, the question is withdrawn, and who holds the case up can be read', async () => {
  const { reference } = await raise()
  const { worker } = desks.lifeSciences
  const question = { team: desks.cleanEnergy.teamId, question: 'When is the date?', replyBy: '2026-12-04' }
  expect((await send(worker, `/cases/${reference}/contributions`, question)).statusCode).toBe(200)
  const [asked] = await items(worker, `/cases/${reference}/contributions`)
  expect(asked).toMatchObject({ question: 'When is the date?', replyBy: '2026-12-04', late: false, answer: null })
  const contribution = { contribution: asked.id }
  expect((await send(worker, `/cases/${reference}/contributions/withdraw`, contribution)).statusCode).toBe(200)
  expect((await items(worker, `/cases/${reference}/contributions`))[0]).toMatchObject({ answer: 'withdrawn' })
})

test('duplicates are listed with how alike they are, until a person says that they are two matters', async () => {
  const words = 'The approval of our reagent supplier has run out and the assessor does not answer letters or calls.'
  const [first, second] = [await raise(words), await raise(`${words} Nobody rings back.`)]
  const busy = await testWorker(engine, { now: () => NOW })
  await busy.drained()
  await busy.stop()
  const { worker } = desks.lifeSciences
  const [found] = await items(worker, `/cases/${second.reference}/duplicates`)
  expect(found.reference).toBe(first.reference)
  expect(found.alike).toBeGreaterThan(0.5)
  await send(worker, `/cases/${second.reference}/told-apart`, { other: first.reference })
  expect(await items(worker, `/cases/${second.reference}/duplicates`)).toEqual([])
})

describe('several cases', () => {
  test('are looked at first, which changes nothing', async () => {
    const { reference } = await raise()
    const { worker } = desks.lifeSciences
    const shown = await send(worker, '/cases/several/preview', {
      references: [reference, 'SO-2222-2222'],
      words: 'Dear {name}, about {reference}.'
    })
    expect(shown.json()).toMatchObject({
      cases: [{ reference, words: `Dear Ada Marsh, about ${reference}.`, leftOut: null, official: null }]
    })
    expect(shown.json().colleagues.map(({ id }: { id: string }) => id)).toContain(desks.lifeSciences.colleague.id)
    const listed = (await ask(worker, `/cases?q=${reference}`)).json()
    expect(listed.items).toMatchObject([{ official: null }])
  })

  test('are given and answered, all or none', async () => {
    const [one, two] = [await raise(), await raise()]
    const { worker, colleague } = desks.lifeSciences
    const references = [one.reference, two.reference]
    const wrong = await send(worker, '/cases/several/assign', { references, official: desks.cleanEnergy.worker.id })
    expect(wrong.statusCode).toBe(422)
    const given = await send(worker, '/cases/several/assign', { references, official: colleague.id })
    expect(given.json()).toEqual({ assigned: 2 })
    const told = await send(worker, '/cases/several/replies', { references, words: 'Dear {name}, it is in hand.' })
    expect(told.json()).toEqual({ replied: 2 })
    expect((await ask(worker, `/cases/${two.reference}`)).json().thread.at(-1).words).toContain('Dear Ada Marsh')
  })
})

test('a situation is opened by whoever may, worked on, and closed', async () => {
  const { reference } = await raise('The flood closed our laboratory and nothing can be delivered.')
  const { worker, supervisor } = desks.lifeSciences
  const opening = {
    title: 'Flood in the valley',
    what: 'The river came in.',
    positionWords: 'Call the hub.',
    holdingReply: 'Dear {name}, we know of the flood.',
    phrases: ['flood']
  }
  expect((await send(worker, '/situations', opening)).statusCode).toBe(403)
  const ruleless = await send(supervisor, '/situations', { ...opening, phrases: [] })
  expect([ruleless.statusCode, ruleless.json().field]).toEqual([422, 'phrases'])
  const opened = await send(supervisor, '/situations', opening)
  expect([opened.statusCode, opened.json()]).toEqual([201, { slug: 'flood-in-the-valley', gathered: 1 }])
  const at = '/situations/flood-in-the-valley'
  expect((await send(worker, `${at}/holding-replies`)).json()).toEqual({ sent: 1 })
  await send(worker, `${at}/lines`, { words: 'The hub is open.' })
  const plan = { business: desks.bakery.id, who: 'Wren', byOn: '2026-11-25' }
  expect((await send(worker, `${at}/contacts`, plan)).statusCode).toBe(200)
  const shown = (await ask(worker, at)).json()
  expect(shown).toMatchObject({
    position: 'Call the hub.',
    rules: { phrases: ['flood'] },
    cases: [{ reference }],
    contacts: [{ business: { id: desks.bakery.id }, byOn: '2026-11-25', reachedAt: null }]
  })
  const reached = { contact: shown.contacts[0].id, words: 'They are dry.' }
  expect((await send(worker, `${at}/contacts/reached`, reached)).statusCode).toBe(200)
  expect((await send(supervisor, `${at}/close`, { words: 'The water is gone.' })).statusCode).toBe(200)
  const again = await send(supervisor, `${at}/lines`, { words: 'Too late.' })
  expect([again.statusCode, again.json().code]).toEqual([422, 'situation-closed'])
  expect(await items(worker, '/situations')).toMatchObject([{ slug: 'flood-in-the-valley', cases: 1 }])
  expect((await ask(worker, '/situations/no-such-thing')).statusCode).toBe(404)
})
