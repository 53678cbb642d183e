import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sendAgain } from '../../src/platform/admin/mail.page.tsx'
import { type Ctx, NO_REACTIONS } from '../../src/platform/ctx.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { startWorker, type Worker } from '../../src/platform/jobs/worker.ts'
import { openLog } from '../../src/platform/log.ts'
import { answersHere } from '../../src/platform/mail/answers-here.ts'
import type { MailTransport } from '../../src/platform/mail/mail-transport.ts'
import { type Mail, queueMail } from '../../src/platform/mail/queue-mail.ts'
import { sendMailReaction } from '../../src/platform/mail/send-mail.ts'
import { smtpTransport } from '../../src/platform/mail/smtp-transport.ts'
import { mailboxTransport } from '../../src/platform/mail/transports.ts'
import { freshDatabase } from '../support/database.ts'
import { ctxAs, staff } from '../support/world.ts'
import { eventually } from './eventually.ts'
import { type MailServer, openMailServer } from './mail-server.ts'

const FROM = 'Sector Office <no-reply@sector-office.example>'
const LINK = 'https://offices.example/track/open/qN2v7n0sZVbT4cQ8yH5kLw3xRfE1dA6uGmJpXoItWzM'
const IMPATIENT = { retries: 2, firstRetrySeconds: 1, leaseSeconds: 20, sweepSeconds: 1 }
const after = new Map([
  ['mail.queued', ['send-mail']],
  ['mail.sent-again', ['send-mail-again']]
])

let engine: Engine
let server: MailServer
let worker: Worker
beforeAll(async () => {
  engine = await freshDatabase()
})
beforeEach(async () => {
  server = await openMailServer()
  worker = await sendingBy(smtpTransport(server.url, FROM))
})
afterEach(async () => {
  await worker.stop()
  await server.close()
})
afterAll(() => engine.close())

const ctx = (): Ctx => ({ ...ctxAs(engine, staff([]), () => new Date()), reactions: { ...NO_REACTIONS, after } })
const administrator = staff(['mail.send-again', 'mail.read'])

const sendingBy = (transport: MailTransport) => {
  const { actor: _actor, ...world } = ctx()
  return startWorker(world, sendMailReaction(transport), [], openLog('silent'), IMPATIENT)
}

async function write(key: string, more: Partial<Mail> = {}) {
  const mail: Mail = { key, to: `${key}@business.example`, subject: key, body: 'Words', aboutId: 'a-case', ...more }
  await inTransaction(ctx(), (tx) => queueMail(tx, mail))
}

type Row = { id: string; status: string; problem: string | null; body: string; sent_at: Date | null }
const kept = async (key: string) => {
  const { rows } = await withSession(engine, (s) =>
    s.query<Row>('select id, status, problem, body, sent_at from platform.mail where key = $1', [key])
  )
  return rows[0]
}
const fate = (key: string, status: string) =>
  eventually(`${key} is ${status}`, async () => (await kept(key))?.status === status)

describe('a message that cannot be sent', () => {
  test('refused for good is not tried again, and says why', async () => {
    server.manner = () => 'refuse'
    await write('refused')
    await worker.drained()
    expect(await kept('refused')).toMatchObject({
      status: 'failed',
      problem: expect.stringContaining('No such mailbox')
    })
    expect(server.received).toEqual([])
  })

  test('refused for now is tried again until it is taken', async () => {
    let asked = 0
    server.manner = () => (++asked < 3 ? 'busy' : 'take')
    await write('busy')
    await fate('busy', 'sent')
    expect(server.received.map(({ to }) => to)).toEqual(['busy@business.example'])
  })

  test('waits in the queue while nobody answers, and becomes a dead letter', async () => {
    await server.close()
    await write('nobody')
    await worker.drained()
    expect(await kept('nobody')).toMatchObject({ status: 'queued', sent_at: null })
    const { rows } = await withSession(engine, (s) =>
      s.query<{ problem: string }>(`select problem from platform.dead_letter where reaction = 'send-mail'`)
    )
    expect(rows).toEqual([{ problem: expect.stringContaining('ECONNREFUSED') }])
    server = await openMailServer()
  })

  test('to an address that is none is refused', async () => {
    await write('malformed', { to: 'nobody' })
    await worker.drained()
    expect(await kept('malformed')).toMatchObject({ status: 'failed', problem: 'No recipients defined' })
  })
})

describe('a message nobody can be sure of', () => {
  test('taken by a server that hung up without a word is not sent again', async () => {
    server.manner = () => 'hang-up'
    await write('hung-up')
    await worker.drained()
    expect(await kept('hung-up')).toMatchObject({ status: 'uncertain' })
    expect(server.received).toHaveLength(1)
  })

  test('on its way when we died is not sent again by itself, and once more if a person says so', async () => {
    await worker.stop()
    await write('half-way')
    // What a worker killed between claiming a message and hearing of it leaves behind.
    await withSession(engine, (s) => s.exec(`update platform.mail set status = 'sending' where key = 'half-way'`))
    worker = await sendingBy(smtpTransport(server.url, FROM))
    await worker.drained()
    expect(await kept('half-way')).toMatchObject({ status: 'uncertain' })
    expect(server.received).toEqual([])

    const { id = '' } = (await kept('half-way')) ?? {}
    await expect(sendAgain(ctx(), id)).rejects.toThrow('permission')
    await sendAgain({ ...ctx(), actor: administrator }, id)
    await fate('half-way', 'sent')
    expect(server.received).toHaveLength(1)
    await expect(sendAgain({ ...ctx(), actor: administrator }, id)).rejects.toThrow('not in doubt any more')
  })
})

describe('sent', () => {
  test('as it was written, under an id of ours, marked as automatic', async () => {
    const body = 'Dear Zoë,\n\nYou asked for £1,250.\n.\nA line that begins with a dot, and 工厂.\n'
    await write('plain', { to: 'Zoë.O’Brien@business.example', subject: 'Your £1,250 grant — decided', body })
    await fate('plain', 'sent')
    expect(server.received).toEqual([
      {
        to: expect.stringContaining('Brien@business.example'),
        from: '"Sector Office" <no-reply@sector-office.example>',
        replyTo: '',
        subject: 'Your £1,250 grant — decided',
        text: body,
        messageId: `<${(await kept('plain'))?.id}@sector-office.example>`,
        names: [],
        auto: 'auto-generated'
      }
    ])
  })

  test('naming the letters before it to the same reader, and those to nobody else', async () => {
    const about = { aboutId: 'a-matter', to: 'reader@business.example' }
    await write('colleague', { ...about, to: 'supervisor@office.example' })
    await fate('colleague', 'sent')
    await write('first', about)
    await fate('first', 'sent')
    await write('second', about)
    await fate('second', 'sent')
    const nameOf = async (key: string) => `<${(await kept(key))?.id}@sector-office.example>`
    expect(server.received.map(({ names }) => names)).toEqual([[], [], [await nameOf('first')]])
  })

  test('to be answered where mail is taken in only if it says so', async () => {
    const taken = answersHere({ ...ctx(), reactions: { ...NO_REACTIONS, answersTo: 'help@office.example' } })
    await write('outside', { ...taken, aboutId: 'one' })
    await write('inside', { aboutId: 'two' })
    await fate('outside', 'sent')
    await fate('inside', 'sent')
    const told = Object.fromEntries(server.received.map(({ to, replyTo }) => [to, replyTo]))
    expect(told).toEqual({ 'outside@business.example': 'help@office.example', 'inside@business.example': '' })
    expect(answersHere(ctx())).toEqual({})
  })

  test('nobody can add a header or an address by a line break', async () => {
    await write('injected', {
      subject: 'Hello\r\nBcc: everybody@victim.example',
      headers: { 'X-Case': 'a\r\nBcc: b@c.example' }
    })
    await fate('injected', 'sent')
    expect(server.received.map(({ to }) => to)).toEqual(['injected@business.example'])
    expect(server.received[0]?.subject).toBe('Hello Bcc: everybody@victim.example')
  })

  test('once for one key, however often it is asked for', async () => {
    await Promise.all([write('once'), write('once'), write('once')])
    await write('once')
    await worker.drained()
    expect(server.received).toHaveLength(1)
    expect(await kept('once')).toMatchObject({ status: 'sent' })
  })

  test('the secret of its link is blanked in the ledger once it has left, and not before', async () => {
    server.manner = () => 'busy'
    await write('linked', { body: `Open ${LINK} once` })
    expect((await kept('linked'))?.body).toContain(LINK)
    server.manner = () => 'take'
    await fate('linked', 'sent')
    expect(server.received[0]?.text).toContain(LINK)
    expect((await kept('linked'))?.body).toBe('Open https://offices.example/track/open/… once')
  })

  test('in the demo nothing leaves, and the letter stays to be read', async () => {
    await worker.stop()
    worker = await sendingBy(mailboxTransport)
    await write('demo', { body: `Open ${LINK} once` })
    await fate('demo', 'sent')
    expect(server.received).toEqual([])
    expect((await kept('demo'))?.body).toContain(LINK)
  })
})
