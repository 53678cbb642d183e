import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { Client } from '../support/client.ts'
import { type AnApp, openApp } from './an-app.ts'

let world: AnApp
beforeAll(async () => {
  world = await openApp()
})
afterAll(() => world.close())

const BEHIND_PROXY = { settings: { TRUST_PROXY: 'yes' } }
const guess = { reference: 'SO-2222-2222', email: 'somebody@business.example' }

test('guessing is stopped at the eleventh try in a minute, in words, and says when to come back', async () => {
  const client = new Client(world.app)
  const tries = []
  for (let at = 0; at < 11; at++) tries.push(await client.submit('/track', guess))
  expect(tries.slice(0, 10).map(({ statusCode }) => statusCode)).not.toContain(429)
  const last = tries.at(-1)
  expect(last?.statusCode).toBe(429)
  expect(last?.body).toContain('You have sent too many requests. Wait a minute and try again')
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
})

test('a new browser on the same machine is no way round it, nor an address it claims to have', async () => {
  const client = new Client(world.app)
  expect((await client.submit('/track', guess)).statusCode).toBe(429)
  const claimed = await world.app.inject({
    method: 'POST',
    url: '/track',
    headers: { 'x-forwarded-for': '203.0.113.9' }
  })
  expect(claimed.statusCode).toBe(429)
})

test('behind a proxy that is trusted, people are told apart by the address it gives', async () => {
  const behind = await testApp(world.engine, BEHIND_PROXY)
  const from = (address: string) =>
    behind.inject({ method: 'POST', url: '/track', headers: { 'x-forwarded-for': address } })
  for (let at = 0; at < 10; at++) await from('203.0.113.1')
  expect((await from('203.0.113.1')).statusCode).toBe(429)
  expect((await from('203.0.113.2')).statusCode).toBe(403)
  await behind.close()
})

test.each(['yes', '127.0.0.0/8'])('what a visitor writes before that is no way round it (%s)', async (proxies) => {
  const behind = await testApp(world.engine, { settings: { TRUST_PROXY: proxies } })
  const from = (claimed: string) =>
    behind.inject({
      method: 'POST',
      url: '/track',
      headers: { 'x-forwarded-for': `${claimed}, 198.51.100.${proxies.length}` }
    })
  for (let at = 0; at < 10; at++) expect((await from(`203.0.113.${at}`)).statusCode).toBe(403)
  expect((await from('203.0.113.99')).statusCode).toBe(429)
  await behind.close()
})

test('two proxies are counted from the end', async () => {
  const behind = await testApp(world.engine, { settings: { TRUST_PROXY: '2' } })
  const from = (claimed: string, visitor: string) =>
    behind.inject({
      method: 'POST',
      url: '/track',
      headers: { 'x-forwarded-for': `${claimed}, ${visitor}, 10.0.0.1` }
    })
  for (let at = 0; at < 10; at++) await from(`203.0.113.${at}`, '198.51.100.77')
  expect((await from('203.0.113.99', '198.51.100.77')).statusCode).toBe(429)
  expect((await from('203.0.113.99', '198.51.100.78')).statusCode).toBe(403)
  await behind.close()
})

test('two web processes on one server allow together no more than one', async (context) => {
  if (world.engine.kind !== 'postgres') return context.skip('the embedded database has one process')
  const [one, two] = [await testApp(world.engine, BEHIND_PROXY), await testApp(world.engine, BEHIND_PROXY)]
  const ask = (app: typeof one) =>
    app.inject({ method: 'POST', url: '/track', headers: { 'x-forwarded-for': '203.0.113.7' } })
  for (let at = 0; at < 10; at++) expect((await ask(at % 2 ? one : two)).statusCode).toBe(403)
  for (const app of [one, two]) expect((await ask(app)).statusCode).toBe(429)
  const other = await one.inject({ method: 'POST', url: '/support/ask', headers: { 'x-forwarded-for': '203.0.113.7' } })
  expect(other.statusCode).not.toBe(429)
  await Promise.all([one.close(), two.close()])
})

test('a door that costs much is open so often to one visitor, and an official is counted by name', async () => {
  const staffed = new Client(world.app)
  await staffed.signIn('wren-ls')
  const visitor = new Client(world.app)
  const file = (who: Client) => who.get('/transparency/meetings.csv').then(({ statusCode }) => statusCode)
  for (let at = 0; at < 20; at++) expect(await file(visitor)).toBe(200)
  expect(await file(visitor)).toBe(429)
  expect(await file(staffed)).toBe(200)
})

test('reading is not limited', async () => {
  for (let at = 0; at < 100; at++) expect((await world.app.inject('/healthz')).statusCode).toBe(200)
  expect((await world.app.inject('/track')).statusCode).toBe(200)
})
