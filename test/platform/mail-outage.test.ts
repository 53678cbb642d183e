import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../src/platform/auth/system-actor.ts'
import { type Ctx, NO_REACTIONS } from '../../src/platform/ctx.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { startWorker, type Worker } from '../../src/platform/jobs/worker.ts'
import { openLog } from '../../src/platform/log.ts'
import { queueMail } from '../../src/platform/mail/queue-mail.ts'
import { sendMailReaction, sendWaitingMail } from '../../src/platform/mail/send-mail.ts'
import { smtpTransport } from '../../src/platform/mail/smtp-transport.ts'
import { openDesks } from '../support/a-desk.ts'
import { testApp } from '../support/app.ts'
import { Client } from '../support/client.ts'
import { freshDatabase } from '../support/database.ts'
import { ctxAs, staff } from '../support/world.ts'
import { eventually } from './eventually.ts'
import { type MailServer, openMailServer } from './mail-server.ts'

const FROM = 'Sector Office <no-reply@sector-office.example>'
const ONCE = { retries: 1, firstRetrySeconds: 1, leaseSeconds: 20, sweepSeconds: 1 }
const KEYS = ['one', 'two', 'three', 'four']
const at = { now: new Date('2026-11-23T09:05:00Z') }
const now = () => at.now

let engine: Engine
let server: MailServer
let worker: Worker
beforeAll(async () => {
  engine = await freshDatabase()
  server = await openMailServer()
})
afterEach(() => worker.stop())
afterAll(async () => {
  await server.close()
  await engine.close()
})

const base = (): Omit<Ctx, 'actor'> => {
  const after = new Map([['mail.queued', ['send-mail']]])
  const { actor: _actor, ...world } = ctxAs(engine, staff([]), now)
  return { ...world, reactions: { ...NO_REACTIONS, after } }
}
const states = async () =>
  (
    await withSession(engine, (s) => s.query<{ status: string }>('select status from platform.mail order by key'))
  ).rows.map(({ status }) => status)
const given = async () =>
  (
    await withSession(engine, (s) =>
      s.query<{ n: number }>('select count(*)::int as n from platform.dead_letter where requeued_at is null')
    )
  ).rows[0]?.n

test('a mail server away for an hour, sessions of the database cut off: all waits, is shown, and leaves once', async () => {
  const desks = await openDesks(engine)
  const transport = smtpTransport(server.url, FROM)
  const port = Number(new URL(server.url).port)
  await server.close()
  worker = await startWorker(base(), sendMailReaction(transport), [], openLog('silent'), ONCE)
  await inTransaction({ ...base(), actor: staff([]) }, async (tx) => {
    for (const key of KEYS)
      await queueMail(tx, { key, to: `${key}@business.example`, subject: key, body: 'Words', aboutId: 'a-case' })
  })
  await eventually('every step is given up', async () => (await given()) === KEYS.length, 30_000)
  expect(await states()).toEqual(KEYS.map(() => 'queued'))

  at.now = new Date('2026-11-23T10:05:00Z')
  const job = { ...base(), actor: systemActor('send-waiting-mail') }
  await sendWaitingMail(transport).run(job)
  expect(await states()).toEqual(KEYS.map(() => 'queued'))

  await withSession(engine, (s) =>
    s.query("insert into government.official_role (official_id, role_code) values ($1, 'administrator')", [
      desks.lifeSciences.worker.id
    ])
  )
  const app = await testApp(engine, { now, settings: { DEMO: 'yes' } })
  const administrator = new Client(app)
  await administrator.signIn('wren-ls')
  expect((await administrator.get('/admin')).body).toContain(
    '4 messages waiting since 9:05am on Monday 23 November 2026'
  )

  server = await openMailServer(port)
  // As a restart of the database does to whoever is connected; the embedded one has nobody beside us.
  if (engine.kind === 'postgres')
    await withSession(engine, (s) =>
      s.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
      )
    )
  await eventually('the database answers again', async () => (await states()).length === KEYS.length, 10_000)
  // Twice, as when two workers' clocks strike at once; and again, as they do, where a connection was still one that had been cut.
  const struck = () => sendWaitingMail(transport).run(job)
  const bothStruck = () =>
    Promise.all([struck(), struck()]).then(
      () => true,
      () => false
    )
  await eventually('both clocks have struck', bothStruck, 10_000)
  await eventually('all have left', async () => (await states()).every((state) => state === 'sent'), 10_000)
  expect(server.received.map(({ subject }) => subject).sort()).toEqual([...KEYS].sort())
  expect(await given()).toBe(0)
  expect((await administrator.get('/admin')).body).toContain('No message is waiting')
  await app.close()
})
