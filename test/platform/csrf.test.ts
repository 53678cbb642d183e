import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withSession } from '../../src/platform/db/engine.ts'
import { Client } from '../support/client.ts'
import { type AnApp, aCase, openApp, tokenFor } from './an-app.ts'

let world: AnApp
beforeAll(async () => {
  world = await openApp()
})
afterAll(() => world.close())

const WORDS = 'Our export licence has been stuck for nine weeks and nobody answers.'
const tokenOn = (body: string) => /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? ''
const drafts = async () =>
  (await withSession(world.engine, (s) => s.query<{ n: number }>('select count(*)::int n from platform.draft'))).rows[0]
    ?.n

async function visitor() {
  const client = new Client(world.app)
  return { client, token: tokenOn((await client.get('/raise')).body) }
}

describe('a form is refused, and nothing of it is kept', () => {
  test.each([
    ['without a token', () => ({})],
    ['with an empty token', () => ({ _csrf: '' })],
    ['with a made-up token', () => ({ _csrf: 'b3JtLWEtdG9rZW4.made-up' })],
    [
      'with a token changed at its end',
      (own: string) => ({ _csrf: `${own.slice(0, -1)}${own.endsWith('A') ? 'B' : 'A'}` })
    ]
  ])('%s', async (_what, forged) => {
    const before = await drafts()
    const { client, token } = await visitor()
    const answered = await client.post('/raise', { words: WORDS, ...forged(token) })
    expect(answered.statusCode).toBe(403)
    expect(answered.body).toContain('This form is out of date')
    expect(await drafts()).toBe(before)
  })

  test('with the token of another browser', async () => {
    const [one, other] = [await visitor(), await visitor()]
    expect((await one.client.post('/raise', { words: WORDS, _csrf: other.token })).statusCode).toBe(403)
  })

  test('with a token but not the cookie it belongs to', async () => {
    const { client, token } = await visitor()
    client.forgetCookies()
    expect((await client.post('/raise', { words: WORDS, _csrf: token })).statusCode).toBe(403)
  })

  test('with a token from before signing in, and the other way about', async () => {
    const { client, token } = await visitor()
    await client.signIn('wren-ls')
    expect((await client.post('/sign-out', { _csrf: token })).statusCode).toBe(403)
    const inside = tokenOn((await client.get('/work')).body)
    await client.submit('/work', {}, '/sign-out')
    expect((await client.post('/raise', { words: WORDS, _csrf: inside })).statusCode).toBe(403)
  })

  test('with the token of a colleague', async () => {
    const [one, other] = [new Client(world.app), new Client(world.app)]
    await one.signIn('wren-ls')
    await other.signIn('cole-ls')
    const theirs = tokenOn((await other.get('/work')).body)
    expect((await one.post('/sign-out', { _csrf: theirs })).statusCode).toBe(403)
    expect((await one.get('/work')).statusCode).toBe(200)
  })

  test('sent as JSON by a script of another site', async () => {
    const answered = await world.app.inject({ method: 'POST', url: '/raise', payload: { words: WORDS } })
    expect(answered.statusCode).toBe(403)
  })
})

test('words another site put into a form are not offered to be sent again; our own are', async () => {
  const { client } = await visitor()
  const foreign = await client.post(
    '/raise',
    { words: WORDS },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  )
  expect(foreign.statusCode).toBe(403)
  expect(foreign.body).not.toContain('Send it again')
  const ours = await client.post('/raise', { words: WORDS }, { 'sec-fetch-site': 'same-origin' })
  expect(ours.body).toContain('Send it again')
  const again = await client.post('/raise', { words: WORDS, _csrf: tokenOn(ours.body) })
  expect(again.headers.location).toBe('/raise/business')
})

test('a cookie is worth nothing to the API: a program shows its token in a header', async () => {
  const client = new Client(world.app)
  await client.signIn('wren-ls')
  const answered = await client.post('/api/v1/cases', {})
  expect([401, 415]).toContain(answered.statusCode)
  const token = await tokenFor(world.engine, world.desks.lifeSciences.worker)
  const allowed = await world.app.inject({
    method: 'POST',
    url: '/api/v1/cases',
    headers: { authorization: `Bearer ${token}` },
    payload: aCase()
  })
  expect(allowed.statusCode).toBe(201)
})
