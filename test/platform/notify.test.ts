import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Letter } from '../../src/platform/mail/mail-transport.ts'
import { notifyTransport } from '../../src/platform/mail/transports.ts'

const KEY = `test-${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}-${'1'.repeat(8)}-1111-4111-8111-${'1'.repeat(12)}`
const letter: Letter = {
  id: 'a-letter',
  to: 'ada@business.example',
  subject: 'Your case',
  body: 'Words',
  headers: {},
  earlier: { ours: [], theirs: [] }
}

let server: http.Server
let answer: (res: http.ServerResponse) => void
let asked = 0
beforeAll(async () => {
  server = http.createServer((req, res) => {
    asked += 1
    req.resume().on('end', () => answer(res))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
})
beforeEach(() => {
  asked = 0
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const send = (about: Partial<Letter> = {}, patienceMs = 5000) =>
  notifyTransport(KEY, 'a-template', {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    patienceMs
  }).send({ ...letter, ...about })
const says = (status: number) => (res: http.ServerResponse) =>
  res.writeHead(status, { 'content-type': 'application/json' }).end('{}')

test('an invitation is refused, with what to do, before anything leaves', async () => {
  const invitation = send({ calendar: { method: 'REQUEST', text: 'BEGIN:VCALENDAR' } })
  await expect(invitation).rejects.toMatchObject({
    fate: 'refused',
    message: expect.stringContaining('cannot carry an invitation')
  })
  expect(asked).toBe(0)
})

test('a service that does not answer in time may have taken the message: nobody can know', async () => {
  const reached = new Promise<void>((ask) => {
    answer = () => ask()
  })
  const late = expect(send({}, 1500)).rejects.toMatchObject({
    fate: 'unknown',
    message: expect.stringContaining('in time')
  })
  await reached
  await late
})

test.each([
  [400, 'refused'],
  [503, 'not-sent']
])('what it answers by %i is %s', async (status, fate) => {
  answer = says(status)
  await expect(send()).rejects.toMatchObject({ fate })
})

test('what it takes is sent', async () => {
  answer = says(201)
  await send()
  expect(asked).toBe(1)
})
