import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tokenFor } from '../../../../test/platform/an-app.ts'
import { openDesks } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, theSystem } from '../../../../test/support/world.ts'
import { openTx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { aStarWorld, type StarWorld } from '../linkage.factory.ts'

let engine: Engine
let app: FastifyInstance
let steward: Client
let caseworker: Client
let world: StarWorld
let token: string
beforeAll(async () => {
  engine = await freshDatabase()
  const { centralDesk } = await openDesks(engine)
  token = await tokenFor(engine, centralDesk.supervisor)
  app = await testApp(engine)
  world = await aStarWorld(ctxAs(engine, theSystem()))
  steward = new Client(app)
  await steward.signIn('sula-central')
  caseworker = new Client(app)
  await caseworker.signIn('wren-ls')
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const at = (n: number) => world.businesses[n] ?? ''
const program = (method: 'GET' | 'POST', url: string, payload?: object) =>
  app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': url },
    ...(payload ? { payload } : {})
  })
const reason = 'One bakery, seen on a visit'

test('everybody on staff sees what makes up a business; only some are offered to change it', async () => {
  const { body } = await caseworker.get(`/businesses/${at(1)}`)
  expect(body).toContain('Records that make it up')
  expect(body).toMatch(
    /Harbour Bakery Ltd \(Exports, A\)[\s\S]*More than 99.9%|Harbour Bakery Ltd \(Exports, A\)[\s\S]*\d%/
  )
  const all = await caseworker.get(`/businesses/${at(1)}/records`)
  expect(all.body).toContain('linked without a person')
  expect(all.body).not.toContain('Merge with another record')
  expect((await caseworker.get(`/businesses/${at(1)}/merge`)).statusCode).toBe(403)
  expect([302, 303, 401]).toContain((await new Client(app).get(`/businesses/${at(1)}/records`)).statusCode)
})

test('the preview says what would move, and why something must not', async () => {
  const looked = await steward.get(`/businesses/${at(0)}/merge?q=harbour+bakery`)
  expect(looked.body).toContain(`/businesses/${at(0)}/merge/${at(1)}`)
  const { body } = await steward.get(`/businesses/${at(0)}/merge/${at(1)}`)
  expect(body).toContain('<strong>Harbour Bakery Limited</strong> would stand for both, because it is on the register')
  expect(body).toMatch(/People[\s\S]*?>2<[\s\S]*?>2</)
  expect((await steward.get(`/businesses/${at(0)}/merge/${world.parent}`)).body).toContain(
    'a group is a relation and never a merge'
  )
})

test('a merge keeps what was typed when refused; afterwards the old address leads to the new, page and API, with what was sent', async () => {
  const url = `/businesses/${at(0)}/merge/${at(1)}`
  const refused = await steward.submit(url, { does: 'merge', reason: '' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Say in a few words what shows that they are one')
  const done = await steward.submit(url, { does: 'merge', reason })
  expect(done.headers.location).toBe(`/businesses/${at(1)}/records`)
  for (const part of ['', '/people', '/records', '/group?x=1']) {
    const led = await steward.get(`/businesses/${at(0)}${part}`)
    expect([led.statusCode, led.headers.location]).toEqual([308, `/businesses/${at(1)}${part}`])
  }
  const api = await program('GET', `/api/v1/businesses/${at(0)}`)
  expect([api.statusCode, api.headers.location]).toEqual([308, `/api/v1/businesses/${at(1)}`])
  const late = await steward.submit(`/businesses/${at(1)}/people`, { name: 'Late Form' }, `/businesses/${at(0)}/people`)
  expect([late.statusCode, late.headers.location]).toEqual([308, `/businesses/${at(1)}/people`])
  const page = await steward.get(`/businesses/${at(1)}`)
  expect(page.body).toContain('another record of it, merged')
  expect(page.body).toContain('Merged with Harbour Bakery')
})

test('a merge is undone on its page, and the two can be set apart with it', async () => {
  const { body } = await steward.get(`/businesses/${at(1)}/records`)
  const undo = /\/linkage\/merges\/[0-9a-f-]+\/undo/.exec(body)?.[0] ?? ''
  expect((await steward.get(undo)).body).toMatch(/1 person|2 people/)
  const done = await steward.submit(undo, { reason: 'Two families after all', apart: 'yes' })
  expect(done.statusCode).toBe(303)
  expect((await steward.get(`/businesses/${at(0)}`)).statusCode).toBe(200)
  const again = await steward.get(`/businesses/${at(0)}/merge/${at(1)}`)
  expect(again.body).toContain('are two businesses: “Two families after all”')
  expect((await steward.submit(`/businesses/${at(0)}/merge/${at(1)}`, { does: 'lift', reason })).statusCode).toBe(303)
})

test('programs merge and undo by the same rules', async () => {
  const refused = await program('POST', `/api/v1/businesses/${at(0)}/merge`, { otherId: world.parent, reason })
  expect([refused.statusCode, refused.json().code ?? refused.json().type]).toEqual([
    422,
    expect.stringContaining('merge-related')
  ])
  const done = await program('POST', `/api/v1/businesses/${at(2)}/merge`, { otherId: at(3), reason })
  expect([done.statusCode, done.json().keptId]).toEqual([201, at(2)])
  const undone = await program('POST', `/api/v1/merges/${done.json().id}/undo`, { reason })
  expect(undone.statusCode).toBe(200)
  expect((await program('GET', `/api/v1/businesses/${at(3)}`)).json().id).toBe(at(3))
})

test('what belongs to another business is taken out, and can be taken back', async () => {
  const url = `/businesses/${at(1)}/split/${at(0)}`
  const { body } = await steward.get(url)
  const record = /name="records" type="checkbox" value="([0-9a-f-]+)"/.exec(body)?.[1] ?? ''
  const person = /name="held" type="checkbox" value="(\d+:[0-9a-f-]+)"[\s\S]{0,300}?Tom Ash 1/.exec(body)?.[1] ?? ''
  expect((await steward.submit(url, { reason })).body).toContain('Select what belongs to the other business')
  expect((await steward.submit(url, { records: record, held: person, reason })).statusCode).toBe(303)
  expect((await steward.get(`/businesses/${at(0)}/records`)).body).toContain('Decided by a person')
  expect((await steward.get(`/businesses/${at(0)}/people`)).body).toContain('Tom Ash 1')
  const left = (await steward.get(`/businesses/${at(1)}/records`)).body
  expect(left).toContain('1 of lists, 1 held')
  const undo = /\/linkage\/splits\/[0-9a-f-]+\/undo/.exec(left)?.[0] ?? ''
  expect((await steward.submit(undo, { reason: 'It was right before' })).statusCode).toBe(303)
  expect((await steward.get(`/businesses/${at(1)}/people`)).body).toContain('Tom Ash 1')
  expect((await steward.get(`/businesses/${at(1)}/records`)).body).toContain('linked without a person')
  expect((await steward.get(`/businesses/${at(1)}/record`)).body).toContain(
    'Took back what was taken out of it: It was right before'
  )
})

test('a decision is reopened with a reason, and the old answer stays on record', async () => {
  const decided = await steward.get(`/linkage/records/${world.records[0]}`)
  expect(decided.body).toContain('Split undone: It was right before')
  const shown = await steward.get('/linkage/review')
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(shown.body)?.[1] ?? ''
  const asked = { recordId: field('recordId'), businessId: field('businessId') }
  await steward.submit('/linkage/review', { ...asked, answer: 'same', reason: 'They say so' })
  const url = `/linkage/records/${asked.recordId}/reopen`
  expect((await steward.submit(url, { businessId: asked.businessId, answer: 'different', reason: '' })).body).toContain(
    'Say in a few words why it is looked at again'
  )
  const same = await steward.submit(url, { businessId: asked.businessId, answer: 'same', reason: 'Sure' })
  expect(same.body).toContain('This is the answer it has already')
  const done = await steward.submit(url, {
    businessId: asked.businessId,
    answer: 'different',
    reason: 'They moved out'
  })
  expect(done.statusCode).toBe(303)
  const { body } = await steward.get(`/linkage/records/${asked.recordId}`)
  expect(body).toContain('They say so')
  expect(body).toContain('They moved out')
  expect((await caseworker.get(url)).statusCode).toBe(403)
})

test('programs split, set apart and reopen by the same rules, and take it back', async () => {
  const made = (await program('GET', `/api/v1/businesses/${at(1)}/records`)).json()
  const held = made.held.find(({ words }: { words: string }) => words.includes('Tom Ash 1'))
  const url = `/api/v1/businesses/${at(1)}/split`
  expect((await program('POST', url, { toId: at(0), reason })).statusCode).toBe(400)
  const given = { toId: at(0), held: [held.key], reason }
  const split = await program('POST', `${url}?`, given)
  expect(split.statusCode).toBe(201)
  expect((await program('POST', `${url}?`, given)).json()).toEqual(split.json())
  expect((await steward.get(`/businesses/${at(0)}/people`)).body).toContain('Tom Ash 1')
  expect((await program('GET', `/api/v1/businesses/${at(1)}/records`)).json().splits).toMatchObject([
    { split: split.json().id, id: at(0), reason }
  ])
  expect((await program('POST', `/api/v1/splits/${split.json().id}/undo`, { reason })).statusCode).toBe(200)
  expect((await steward.get(`/businesses/${at(1)}/people`)).body).toContain('Tom Ash 1')

  const apart = { otherId: at(2), reason: 'Two families' }
  expect((await program('POST', `/api/v1/businesses/${at(1)}/set-apart`, apart)).statusCode).toBe(200)
  expect((await program('POST', `/api/v1/businesses/${at(2)}/merge`, { otherId: at(1), reason })).statusCode).toBe(422)
  expect((await program('POST', `/api/v1/businesses/${at(1)}/lift-apart`, apart)).statusCode).toBe(200)
  expect((await program('POST', `/api/v1/businesses/${at(1)}/lift-apart?`, apart)).statusCode).toBe(404)
})

test('programs reopen a decision, with a reason', async () => {
  const [standing] = await inTransaction(
    ctxAs(engine, theSystem('linkage.see', 'linkage.review')),
    async (tx) =>
      (
        await openTx(tx).session.query<{ record_id: string; business_id: string }>(
          `select record_id, business_id from linkage.decision where reopened_at is null and answer = 'different'`
        )
      ).rows
  )
  const businessId = standing?.business_id
  const url = `/api/v1/list-records/${standing?.record_id}/reopen`
  expect((await program('POST', url, { businessId, reason: '' })).statusCode).toBe(400)
  expect((await program('POST', `${url}?`, { businessId, reason: 'New papers came' })).statusCode).toBe(200)
  expect((await program('POST', `${url}?again`, { businessId, reason: 'New papers came' })).statusCode).toBe(404)
  expect((await steward.get(`/linkage/records/${standing?.record_id}`)).body).toContain('New papers came')
})
