import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp, testWorker } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { staff } from '../../../../test/support/world.ts'
import { setMailDown } from '../../../platform/admin/mail-in.page.tsx'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import type { Worker } from '../../../platform/jobs/worker.ts'
import { keepReceived } from '../../../platform/mail-in/keep-received.ts'

let engine: Engine
let app: FastifyInstance
let worker: Worker
let desks: Desks
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine)
  worker = await testWorker(engine)
})
afterAll(async () => {
  await worker.stop()
  await app.close()
  await engine.close()
})

async function signedIn(persona: string) {
  const client = new Client(app)
  await client.signIn(persona)
  return client
}

const receive = (lines: readonly string[]) =>
  keepReceived(realCtx(engine), Buffer.from(lines.join('\r\n')), {
    from: 'zoe@bakery.example',
    to: 'help@office.example'
  })

const [withFile] = [
  [
    'From: Zoe <zoe@bakery.example>',
    'Subject: Oven permit',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The council will not tell us whether our oven needs a permit <script>alert(1)</script>.',
    '--b',
    'Content-Type: text/csv',
    'Content-Disposition: attachment; filename="ovens & more.csv"',
    '',
    'oven,kW',
    '--b--'
  ]
]

test('a file reaches the desk that owns the case, as something to keep, and nobody else', async () => {
  await receive(withFile)
  await worker.drained()
  const { rows } = await withSession(engine, (session) =>
    session.query<{ reference: string }>("select reference from cases.case where contact_email = 'zoe@bakery.example'")
  )
  const reference = rows[0]?.reference ?? ''
  const desk = await signedIn('wren-central')
  const shown = await desk.get(`/cases/${reference}`)
  expect(shown.body).toContain('Files (1)')
  expect(shown.body).toContain('ovens &amp; more.csv')
  expect(shown.body).not.toContain('<script>alert(1)')
  const href = /href="(\/cases\/[^"]+\/files\/[^"]+)"/.exec(shown.body)?.[1] ?? ''
  const file = await desk.get(href)
  expect(file.headers['content-type']).toContain('text/plain')
  expect(file.headers['content-disposition']).toBe("attachment; filename*=UTF-8''ovens%20%26%20more.csv")
  expect(file.headers['content-security-policy']).toContain('sandbox')
  expect(file.body).toBe('oven,kW')
  const stranger = await signedIn('wren-ls')
  expect((await stranger.get(href)).statusCode).toBe(404)
  expect((await app.inject(href)).statusCode).not.toBe(200)
})

test('what found no case waits for an administrator, who looks at it; nobody else may', async () => {
  await receive(['From: <>', 'Subject: Undeliverable: x', 'Auto-Submitted: auto-replied', '', 'nothing of ours'])
  await worker.drained()
  const { rows } = await withSession(engine, (session) =>
    session.query<{ id: string }>("select id from platform.received_mail where outcome = 'set-aside'")
  )
  const [{ id } = { id: '' }] = rows
  const administrator = { ...realCtx(engine), actor: staff(['mail.read', 'mail.send-again']) }
  await expect(setMailDown({ ...realCtx(engine), actor: desks.centralDesk.worker }, id)).rejects.toThrow('permission')
  await setMailDown(administrator, id)
  await expect(setMailDown(administrator, id)).rejects.toThrow('This message')
  const desk = await signedIn('wren-central')
  expect((await desk.get('/admin/mail-in')).statusCode).toBe(403)
  expect((await desk.get(`/admin/mail-in/${id}`)).statusCode).toBe(403)
})
