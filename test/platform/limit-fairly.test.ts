import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSession } from '../../src/platform/db/engine.ts'
import { testApp } from '../support/app.ts'
import { Client } from '../support/client.ts'
import { type AnApp, openApp, tokenFor } from './an-app.ts'

let ahead = 0
const TWENTY = {
  settings: { API_REQUESTS_PER_MINUTE: '20', VISITOR_REQUESTS_PER_MINUTE: '10' },
  now: () => new Date(Date.now() + ahead)
}
let world: AnApp
let other: Awaited<ReturnType<typeof testApp>>
let token: string
beforeAll(async () => {
  world = await openApp(TWENTY)
  other = await testApp(world.engine, TWENTY)
  token = await tokenFor(world.engine, world.desks.lifeSciences.worker)
})
afterAll(async () => {
  await other.close()
  await world.close()
})

const ask = (app: typeof other, secret: string | undefined, url = '/api/v1/cases') =>
  app.inject({ url, headers: secret ? { authorization: `Bearer ${secret}` } : {} })

test('a token is stopped after its requests of a minute, by two web processes together, and told when to come back', async () => {
  const allowed = await Promise.all(Array.from({ length: 20 }, (_, at) => ask(at % 2 ? world.app : other, token)))
  expect(new Set(allowed.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  for (const app of [world.app, other]) {
    const refused = await ask(app, token)
    expect(refused.statusCode).toBe(429)
    expect(refused.headers['content-type']).toContain('application/problem+json')
    expect(refused.json()).toMatchObject({ status: 429, code: 'too-many', title: 'Too many requests' })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
  }
})

test('a write that is refused so leaves nothing', async () => {
  const refused = await world.app.inject({
    method: 'POST',
    url: '/api/v1/cases',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    payload: '{}'
  })
  expect(refused.statusCode).toBe(429)
})

test('nobody else waits for it: not another token of the same person, not the public, not the pages', async () => {
  const second = await tokenFor(world.engine, world.desks.lifeSciences.worker)
  expect((await ask(world.app, second)).statusCode).toBe(200)
  expect((await ask(world.app, undefined, '/api/v1/performance')).statusCode).toBe(200)
  expect((await ask(world.app, token, '/api/openapi.json')).statusCode).toBe(200)
  expect((await ask(world.app, undefined, '/track')).statusCode).toBe(200)
})

test('a visitor is stopped after so many searches of a minute in words, an official is counted by name, and other doors stay open', async () => {
  const visitor = new Client(world.app, '192.0.2.44')
  const search = (who: Client) => who.get('/support?q=skills')
  for (let at = 0; at < 10; at++) expect((await search(visitor)).statusCode).toBe(200)
  const refused = await search(visitor)
  expect(refused.statusCode).toBe(429)
  expect(refused.headers['content-type']).toContain('text/html')
  expect(refused.body).toContain('Too many')
  expect((await search(new Client(other, '192.0.2.44'))).statusCode).toBe(429)
  const official = new Client(world.app, '192.0.2.44')
  await official.signIn('wren-ls')
  expect((await search(official)).statusCode).toBe(200)
  expect((await visitor.get('/track')).statusCode).toBe(200)
})

test('when the minute is over it may ask again', async () => {
  ahead = 61_000
  await withSession(world.engine, (s) =>
    s.exec("update platform.tries set expires_at = clock_timestamp() - interval '1 second'")
  )
  for (const app of [world.app, other]) expect((await ask(app, token)).statusCode).toBe(200)
})
