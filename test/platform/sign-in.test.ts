import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withSession } from '../../src/platform/db/engine.ts'
import { testApp } from '../support/app.ts'
import { Client } from '../support/client.ts'
import { type AProvider, CLIENT, openProvider, signInAt } from './a-provider.ts'
import { type AnApp, openApp } from './an-app.ts'

const US = 'http://localhost:3000'
const CALLBACK = `${US}/sign-in/callback`

let world: AnApp
let app: FastifyInstance
let provider: AProvider
beforeAll(async () => {
  provider = await openProvider(CALLBACK)
  world = await openApp()
  app = await testApp(world.engine, { settings: settings(provider.issuer) })
})
beforeEach(() => {
  provider.person = { email: 'Wren.LS@example.gov.uk', email_verified: true }
})
afterAll(async () => {
  await app.close()
  await world.close()
  await provider.close()
})

const settings = (issuer: string) => ({
  DEMO: 'no',
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret
})

const isUs = (at: URL) => at.pathname + at.search
const sessions = async () =>
  (await withSession(world.engine, (s) => s.query<{ n: number }>('select count(*)::int n from platform.session')))
    .rows[0]?.n

/** As far as the provider's page and back: the address it sent the browser to. */
async function back(client: Client, next = '') {
  const begun = await client.get(`/sign-in/provider${next ? `?next=${encodeURIComponent(next)}` : ''}`)
  expect(begun.statusCode).toBe(303)
  return signInAt(String(begun.headers.location), CALLBACK)
}

describe('refused, and nobody is signed in', () => {
  test.each([
    [
      'somebody who has no account here',
      { email: 'stranger@example.gov.uk', email_verified: true },
      'do not have an account here'
    ],
    [
      'an address the provider has not checked',
      { email: 'wren.ls@example.gov.uk', email_verified: false },
      'did not give a verified'
    ],
    ['the same, said as text', { email: 'wren.ls@example.gov.uk', email_verified: 'false' }, 'did not give a verified'],
    [
      'an address of which the provider does not say whether it has',
      { email: 'wren.ls@example.gov.uk' },
      'did not give a verified'
    ],
    ['no address', { email_verified: true }, 'did not give a verified'],
    ['somebody who turned back', null, 'Your sign-in was not completed']
  ])('%s', async (_who, person, words) => {
    const before = await sessions()
    provider.person = person
    const client = new Client(app)
    const answered = await client.get(isUs(await back(client)))
    expect(answered.statusCode).toBe(422)
    expect(answered.body).toContain(words)
    expect(String(answered.headers['set-cookie'])).not.toContain('so_session')
    expect(await sessions()).toBe(before)
  })

  test('another state than the one we sent', async () => {
    const client = new Client(app)
    const returned = await back(client)
    returned.searchParams.set('state', 'forged')
    const answered = await client.get(isUs(returned))
    expect(answered.body).toContain('Your sign-in was not completed')
  })

  test('another issuer than ours, or none', async () => {
    for (const issuer of ['https://evil.example', undefined]) {
      const client = new Client(app)
      const returned = await back(client)
      if (issuer) returned.searchParams.set('iss', issuer)
      else returned.searchParams.delete('iss')
      expect((await client.get(isUs(returned))).body).toContain('Your sign-in was not completed')
    }
  })

  test('a code of our own making', async () => {
    const client = new Client(app)
    const returned = await back(client)
    returned.searchParams.set('code', 'made-up')
    expect((await client.get(isUs(returned))).body).toContain('Your sign-in was not completed')
  })

  test('an answer carried to another browser', async () => {
    const returned = await back(new Client(app))
    const answered = await new Client(app).get(isUs(returned))
    expect(answered.statusCode).toBe(422)
    expect(answered.body).toContain('begun in another browser')
  })

  test('an answer meant for another attempt of the same browser', async () => {
    const client = new Client(app)
    const first = await back(client)
    await back(client)
    expect((await client.get(isUs(first))).body).toContain('Your sign-in was not completed')
  })

  test('an attempt somebody wrote into the cookie themselves', async () => {
    const attempt = JSON.stringify({ verifier: 'v'.repeat(43), state: 's', nonce: 'n', next: '/work' })
    for (const value of [attempt, `${attempt}.${'A'.repeat(43)}`, 's:x', '']) {
      const answered = await app.inject({
        url: '/sign-in/callback?code=c&state=s',
        headers: { cookie: `so_sign_in=${encodeURIComponent(value)}` }
      })
      expect(answered.statusCode).toBe(422)
      expect(answered.body).toContain('Start again')
    }
  })

  test('the same answer a second time, with the cookie it first came with', async () => {
    const begun = await app.inject('/sign-in/provider')
    const attempt = begun.cookies.find(({ name }) => name === 'so_sign_in')
    const returned = await signInAt(String(begun.headers.location), CALLBACK)
    const open = () =>
      app.inject({ url: isUs(returned), headers: { cookie: `so_sign_in=${encodeURIComponent(attempt?.value ?? '')}` } })
    expect((await open()).statusCode).toBe(303)
    const replayed = await open()
    expect(replayed.statusCode).toBe(422)
    expect(replayed.body).toContain('Your sign-in was not completed')
  })

  test('while the provider is away: it says so, and works again when it is back', async () => {
    const away = await testApp(world.engine, { settings: settings('http://127.0.0.1:9') })
    const answered = await away.inject('/sign-in/provider')
    expect(answered.statusCode).toBe(503)
    expect(answered.body).toContain('Your sign-in provider cannot be reached')
    await away.close()
  })

  test('a persona, where the department signs people in', async () => {
    const client = new Client(app)
    expect((await client.get('/sign-in')).body).not.toContain('Sign in as')
    expect((await client.submit('/track', { persona: 'wren-ls' }, '/sign-in/persona')).statusCode).toBe(404)
  })
})

describe('signed in', () => {
  test('by the authorisation code with PKCE, state and nonce', async () => {
    const begun = await app.inject('/sign-in/provider')
    const asked = new URL(String(begun.headers.location)).searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: CALLBACK,
      scope: 'openid email profile'
    })
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)?.length).toBeGreaterThan(20)
    expect(String(begun.headers['set-cookie'])).toMatch(/so_sign_in=.*Path=\/sign-in; HttpOnly; SameSite=Lax/)
  })

  test('as the official with that address, whatever its capitals, and back where they wanted to be', async () => {
    const client = new Client(app)
    const answered = await client.get(isUs(await back(client, '/cases?view=mine')))
    expect(answered.headers.location).toBe('/cases?view=mine')
    const shown = await client.get('/cases?view=mine')
    expect(shown.statusCode).toBe(200)
    expect(shown.body).toContain('Wren ls')
  })

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%09/evil.example\t',
    'javascript:alert(1)',
    ' /work',
    `/${'x'.repeat(600)}`
  ])('and never sent elsewhere by next=%s', async (next) => {
    const client = new Client(app)
    expect((await client.get(isUs(await back(client, next)))).headers.location).toBe('/work')
  })

  test('with a session of the provider’s own kind: signing out here ends on a page of ours that leads to its end there', async () => {
    const client = new Client(app)
    await client.get(isUs(await back(client)))
    const answered = await client.submit('/work', {}, '/sign-out')
    expect(answered.headers.location).toBe('/signed-out')
    expect((await client.get('/signed-out')).body).toContain(`href="${provider.issuer}/session/end?`)
    expect((await client.get('/work')).statusCode).toBe(303)
  })

  test('by an address of which nothing is said, where whoever chose the provider trusts its addresses', async () => {
    provider.person = { email: 'Wren.LS@example.gov.uk' }
    const trusting = await testApp(world.engine, {
      settings: { ...settings(provider.issuer), OIDC_TRUST_EMAIL: 'yes' }
    })
    const client = new Client(trusting)
    expect((await client.get(isUs(await back(client)))).headers.location).toBe('/work')
    await trusting.close()
  })

  test('and out again while the provider is away', async () => {
    const alone = await testApp(world.engine, { settings: settings('http://127.0.0.1:9') })
    const shown = await new Client(alone).get('/signed-out')
    expect(shown.statusCode).toBe(200)
    expect(shown.body).toContain('You have signed out of Sector Office')
    expect(shown.body).not.toContain('sign out of your work account as well')
    await alone.close()
  })
})
