import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetExpired, personBehind, startSession } from '../../src/platform/auth/sessions.ts'
import { withSession } from '../../src/platform/db/engine.ts'
import { testApp } from '../support/app.ts'
import { Client } from '../support/client.ts'
import { ctxAs, theSystem } from '../support/world.ts'
import { type AnApp, openApp, tokenFor } from './an-app.ts'

const HOUR = 3_600_000
let clock = Date.parse('2026-11-23T10:00:00Z')
const now = () => new Date(clock)

let world: AnApp
beforeAll(async () => {
  world = await openApp({ now })
})
afterAll(() => world.close())

const sessionOf = (cookies: readonly { name: string; value: string }[]) =>
  cookies.find(({ name }) => name === 'so_session')?.value ?? ''
const workWith = (session: string, app = world.app) =>
  app.inject({ method: 'GET', url: '/work', cookies: { so_session: session } })

/** Signs in and gives both the browser and the secret its cookie holds. */
async function signedIn(persona = 'wren-ls') {
  const client = new Client(world.app)
  const answered = await client.submit('/sign-in', { persona }, '/sign-in/persona')
  expect(answered.statusCode).toBe(303)
  return { client, secret: sessionOf(answered.cookies), cookie: answered.headers['set-cookie'] }
}

describe('nobody', () => {
  test.each(['', 'x', 'x'.repeat(43), "' or true --"])('is behind the session “%s”', async (secret) => {
    expect((await workWith(secret)).statusCode).toBe(303)
  })

  test('is behind a session whose person has left', async () => {
    const left = await startSession(ctxAs(world.engine, theSystem(), now), '00000000-0000-7000-8000-00000000dead', null)
    expect((await workWith(left.secret)).headers.location).toBe('/sign-in?next=%2Fwork')
  })

  test('is behind a token that was revoked or ran out, and a session is no token', async () => {
    const token = await tokenFor(world.engine, world.desks.lifeSciences.worker, now)
    const ask = (bearer: string) =>
      world.app.inject({ method: 'GET', url: '/api/v1/cases', headers: { authorization: `Bearer ${bearer}` } })
    expect((await ask(token)).statusCode).toBe(200)
    const { secret } = await signedIn()
    expect((await ask(secret)).statusCode).toBe(401)
    expect((await workWith(token)).statusCode).toBe(303)
    clock += 90 * 24 * HOUR
    expect((await ask(token)).statusCode).toBe(401)
    const fresh = await tokenFor(world.engine, world.desks.lifeSciences.worker, now)
    await withSession(world.engine, (s) => s.exec('update platform.api_token set revoked_at = now()'))
    expect((await ask(fresh)).statusCode).toBe(401)
  })
})

describe('signed in', () => {
  test('for eight hours to the moment, whatever is done meanwhile', async () => {
    const { secret } = await signedIn()
    clock += 8 * HOUR - 1
    expect((await workWith(secret)).statusCode).toBe(200)
    clock += 1
    expect((await workWith(secret)).statusCode).toBe(303)
    await forgetExpired(ctxAs(world.engine, theSystem(), now))
    expect(await personBehind(ctxAs(world.engine, theSystem(), now), 'session', secret)).toBeUndefined()
  })

  test('in every web process, and signed out in every one at once', async () => {
    const other = await testApp(world.engine, { now })
    const { client, secret } = await signedIn()
    expect((await workWith(secret, other)).statusCode).toBe(200)
    expect((await client.submit('/work', {}, '/sign-out')).statusCode).toBe(303)
    expect((await workWith(secret, other)).statusCode).toBe(303)
    expect((await workWith(secret)).statusCode).toBe(303)
    await other.close()
  })

  test('by a secret no script can read and no other site sends, of which only a hash is kept', async () => {
    const { secret, cookie } = await signedIn()
    expect(String(cookie)).toMatch(/so_session=[\w-]{43};.*HttpOnly.*SameSite=Lax/)
    const { rows } = await withSession(world.engine, (s) =>
      s.query<{ row: string }>('select s::text as row from platform.session s')
    )
    expect(rows.map(({ row }) => row).join()).not.toContain(secret)
  })

  test('anew each time: an old secret does not live on', async () => {
    const first = await signedIn()
    const second = await signedIn()
    expect(second.secret).not.toBe(first.secret)
  })

  test('and out, both written in the audit trail', async () => {
    const { client } = await signedIn('sula-ce')
    await client.submit('/work', {}, '/sign-out')
    const { rows } = await withSession(world.engine, (s) =>
      s.query<{ event: string }>('select event from platform.audit_event where subject_id = $1 order by seq', [
        world.desks.cleanEnergy.supervisor.id
      ])
    )
    expect(rows.map(({ event }) => event).slice(-2)).toEqual(['session.started', 'session.ended'])
  })
})

test('where there is no demo world, nobody signs in as a persona', async () => {
  const live = await testApp(world.engine, { now, settings: { DEMO: 'no' } })
  const client = new Client(live)
  const shown = await client.get('/sign-in')
  expect(shown.body).not.toContain('People of the demonstration')
  const token = /name="_csrf" value="([^"]+)"/.exec((await client.get('/track')).body)?.[1] ?? ''
  const refused = await client.post('/sign-in/persona', { persona: 'wren-ls', _csrf: token })
  expect(refused.statusCode).toBe(404)
  expect(refused.body).toContain('This persona does not exist')
  expect((await client.get('/mailbox')).statusCode).toBe(404)
  await live.close()
})
