import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSession } from '../../src/platform/db/engine.ts'
import { openLog } from '../../src/platform/log.ts'
import { smtpTransport } from '../../src/platform/mail/smtp-transport.ts'
import { testWorker } from '../support/app.ts'
import { Client } from '../support/client.ts'
import { type AnApp, aCase, openApp, tokenFor } from './an-app.ts'
import { type MailServer, openMailServer } from './mail-server.ts'

const NAME = 'Philippa Quillfeather'
const OTHER = 'Barnaby Thistlewick'
const EMAIL = 'philippa.quillfeather@tidewater.example'
const WORDS = 'The lantern permit for our marmalade barge was turned down without a reason.'
const BUSINESS = 'Tidewater Marmalade Barges'

let world: AnApp
let mail: MailServer
let written = ''
const log = openLog('debug', {
  write(line: string) {
    written += line
  }
})
beforeAll(async () => {
  mail = await openMailServer()
  world = await openApp({ log })
})
afterAll(async () => {
  await world.close()
  await mail.close()
})

const lines = () =>
  written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('after a case was raised by both doors, mailed, opened, answered and refused, the log names nobody', async () => {
  const secrets = [NAME, EMAIL, 'quillfeather', 'lantern permit', 'marmalade', BUSINESS]
  const worker = await testWorker(world.engine, { log, transport: smtpTransport(mail.url, 'Us <us@offices.example>') })
  const client = new Client(world.app)
  const steps: [string, Record<string, string>][] = [
    ['/raise', { words: WORDS }],
    ['/raise/business', { business: 'unlisted', businessName: BUSINESS }],
    ['/raise/place', { postcode: '', nation: 'england' }],
    ['/raise/size', { sizeBand: '1-9' }],
    ['/raise/contact', { name: NAME, email: EMAIL }],
    ['/raise/sharing', { share: 'yes' }],
    ['/raise/check', {}]
  ]
  for (const [url, fields] of steps) expect((await client.submit(url, fields)).statusCode).toBe(303)

  const token = await tokenFor(world.engine, world.desks.lifeSciences.worker)
  const api = (payload: object) =>
    world.app.inject({ method: 'POST', url: '/api/v1/cases', headers: { authorization: `Bearer ${token}` }, payload })
  const { reference } = (
    await api(aCase({ text: WORDS, business: { name: BUSINESS }, contact: { name: NAME, email: EMAIL } }))
  ).json()
  expect(reference).toMatch(/^SO-/)
  await api(aCase({ text: WORDS, contact: { name: NAME, email: `${EMAIL} ` }, postcode: 'QUILLFEATHER' }))
  await worker.drained()
  expect(mail.received).toHaveLength(2)

  const secret = /track\/open\/([\w-]{43})/.exec(mail.received[0]?.text ?? '')?.[1] ?? ''
  expect((await client.submit(`/track/open/${secret}`, {})).statusCode).toBe(303)
  // A server's refusal repeats the address.
  mail.manner = () => 'refuse'
  await client.submit('/track', { reference, email: EMAIL })
  await client.get(`/track/${reference}?email=${encodeURIComponent(EMAIL)}`)
  await client.get(`/businesses?q=${encodeURIComponent(BUSINESS)}`)
  await worker.drained()
  await worker.stop()
  expect(lines().filter((line) => line.route === '/track' && line.method === 'POST')).toHaveLength(1)

  for (const secretOne of [...secrets, secret, token, reference])
    expect(written.toLowerCase()).not.toContain(secretOne.toLowerCase())
  expect(lines().filter((line) => line.msg === 'request').length).toBeGreaterThan(15)
  expect(lines().filter((line) => line.msg === 'reaction done').length).toBeGreaterThan(3)
})

test('a failure of the database is logged without the row it was about', async () => {
  written = ''
  // A rule of the database that the journey does not know of: its message repeats the row.
  await withSession(world.engine, (s) =>
    s.exec(`alter table cases.case add constraint nobody_called_that check (contact_name <> '${OTHER}')`)
  )
  const token = await tokenFor(world.engine, world.desks.lifeSciences.worker)
  const answered = await world.app.inject({
    method: 'POST',
    url: '/api/v1/cases',
    headers: { authorization: `Bearer ${token}` },
    payload: aCase({ contact: { name: OTHER, email: EMAIL } })
  })
  expect(answered.statusCode).toBe(500)
  const failed = lines().find((line) => line.msg === 'request failed')
  expect(failed).toMatchObject({ level: 'error', err: { code: '23514', constraint: 'nobody_called_that' } })
  expect(failed.requestId).toBe(answered.headers['x-request-id'])
  expect(written).not.toContain(OTHER)
})

test('each line is JSON with a time, a level and the number of its request, and the route in place of the address', () => {
  for (const line of lines()) {
    expect(line).toMatchObject({ time: expect.stringMatching(/^\d{4}-.*Z$/), level: expect.stringMatching(/^[a-z]+$/) })
    if (line.msg === 'request') expect(line).toMatchObject({ requestId: expect.any(String), route: expect.any(String) })
  }
})
