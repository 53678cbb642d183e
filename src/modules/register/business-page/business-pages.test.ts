import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, theSystem } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { aBusiness } from '../register.factory.ts'

let engine: Engine
let app: FastifyInstance
let id: string
beforeAll(async () => {
  engine = await freshDatabase()
  app = await testApp(engine)
  const add = ctxAs(engine, theSystem('register.import'))
  id = await aBusiness(add, 'LEEDS WIDGETS LIMITED', {
    number: '01234567',
    postcode: 'LS1 4AP',
    town: 'LEEDS',
    previous: ['OLD WIDGETS LIMITED']
  })
  await aBusiness(add, '<script>alert(1)</script> LTD', { number: '07654321' })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const get = (url: string) => app.inject({ method: 'GET', url })

test('a business page is for those who have signed in', async () => {
  const answer = await get(`/businesses/${id}`)
  expect([302, 303, 401]).toContain(answer.statusCode)
  expect(answer.body).not.toContain('LEEDS WIDGETS')
})

test('anybody finds on a page, without a script, and reads the district and no postcode', async () => {
  const { body, statusCode } = await get('/businesses?q=old+widgets')
  expect(statusCode).toBe(200)
  expect(body).toContain('LEEDS WIDGETS LIMITED')
  expect(body).toContain('Found by its name OLD WIDGETS LIMITED')
  expect(body).toContain('LEEDS, LS1')
  expect(body).not.toContain('LS1 4AP')
})

test('says when nothing is found, and shows what was typed as words', async () => {
  expect((await get('/businesses?q=zzzzqqqq')).body).toContain('No business found for “zzzzqqqq”')
  const { body } = await get('/businesses?q=%3Cscript%3Ealert')
  expect(body).not.toContain('<script>alert')
})

test('the API finds and reads in a shape that is held', async () => {
  const found = (await get('/api/v1/businesses?q=leeds%20widgets&limit=5')).json()
  expect(found).toMatchObject({
    items: [{ id, name: 'LEEDS WIDGETS LIMITED', number: '01234567', postcode: 'LS1', sector: null, status: 'active' }],
    next: null
  })
  expect((await get(`/api/v1/businesses/${id}`)).json()).toMatchObject({
    id,
    number: '01234567',
    source: { code: 'companies-house', asOf: '2026-11-01' }
  })
  expect((await get('/api/v1/businesses/1234567')).json()).toMatchObject({ id })
})

test('the API refuses what it cannot read, in problem+json', async () => {
  expect((await get('/api/v1/businesses?limit=0')).statusCode).toBe(400)
  expect((await get('/api/v1/businesses?q=x&after=rubbish')).json()).toMatchObject({ code: 'cursor-unusable' })
  const missing = await get('/api/v1/businesses/99999999')
  expect(missing.statusCode).toBe(404)
  expect(missing.headers['content-type']).toContain('application/problem+json')
})

test('type-ahead suggests from two letters on', async () => {
  expect((await get('/businesses/suggest?q=l')).json()).toEqual({ items: [] })
  expect((await get('/businesses/suggest?q=le')).json()).toMatchObject({
    items: [{ id, name: 'LEEDS WIDGETS LIMITED' }]
  })
})
