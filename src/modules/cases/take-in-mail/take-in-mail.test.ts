import { sql } from 'kysely'
import nodemailer, { type Transporter } from 'nodemailer'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, theSystem } from '../../../../test/support/world.ts'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { openTx } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { openLog } from '../../../platform/log.ts'
import { type MailInServer, openMailIn } from '../../../platform/mail-in/mail-in-server.ts'
import { acceptCase } from '../accept-case/accept-case.ts'
import { closeCase } from '../close-case/close-case.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { replyToCase } from '../reply-to-case/reply-to-case.ts'
import { tellBusiness } from '../tell-business/tell-business.ts'
import { takeInMail } from './take-in-mail.ts'

const ADDRESS = 'help@sector-office.example'

let engine: Engine
let desks: Desks
let server: MailInServer
let wire: Transporter

beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  server = await openMailIn({ ...realCtx(engine) }, { host: '127.0.0.1', port: 0, address: ADDRESS }, openLog('silent'))
  wire = nodemailer.createTransport({ host: '127.0.0.1', port: server.port, ignoreTLS: true })
})
afterAll(async () => {
  wire.close()
  await server.close()
  await engine.close()
})

const rows = async <R>(text: string, values: unknown[] = []) =>
  (await withSession(engine, (session) => session.query<R>(text, values))).rows

type Received = { id: string; kind: string; outcome: string; outcome_words: string | null; about_id: string | null }
const received = () =>
  rows<Received>(
    'select id, kind, outcome, outcome_words, about_id from platform.received_mail order by received_at, id'
  )
const threadOf = (id: string) =>
  rows<{ kind: string; words: string; by_name: string }>(
    'select kind, words, by_name from cases.message where case_id = $1 order by at, id',
    [id]
  )

/** What the worker would do with everything that waits. */
async function takeInAll() {
  const waiting = await rows<{ id: string }>("select id from platform.received_mail where outcome = 'waiting'")
  for (const { id } of waiting) await asWorker(id)
}
const asWorker = (id: string) =>
  takeInMail.run(
    { ...realCtx(engine), actor: systemActor(takeInMail.name, takeInMail.permissions) },
    { event: 'mail.received', subjectId: id, facts: {}, auditSeq: '0' }
  )

async function aCase() {
  const raised = await raiseCase(realCtx(engine), {
    words: 'Nobody can tell us when our application will be decided, and we cannot plan.',
    business: { id: desks.laboratory.id },
    contact: { name: 'Ada Marsh', email: 'ada@example.com' },
    shareConsent: true
  })
  await acceptCase({ ...realCtx(engine), actor: desks.lifeSciences.worker }, raised.reference)
  return raised
}

/** A letter of ours about the case, as the ledger keeps it: its key is in the name the letter travels under. */
async function ourLetterOn(id: string) {
  const event = { event: 'case.raised', subjectId: id, facts: {}, auditSeq: '0' }
  const acknowledge = tellBusiness.find(({ name }) => name === 'acknowledge-case')
  await acknowledge?.run({ ...realCtx(engine), actor: systemActor('acknowledge', acknowledge.permissions) }, event)
  const [letter] = await rows<{ id: string }>(
    "update platform.mail set status = 'sent' where about_id = $1 returning id",
    [id]
  )
  return `<${letter?.id}@sector-office.example>`
}

beforeEach(async () => {
  await withSession(engine, (session) => session.exec('truncate platform.received_mail'))
})

describe('refused at the door', () => {
  test('mail for anybody else', async () => {
    await expect(
      wire.sendMail({ from: 'a@example.com', to: 'someone@elsewhere.example', text: 'x' })
    ).rejects.toMatchObject({ responseCode: 550 })
    expect(await received()).toEqual([])
  })
  test('a message larger than the largest, and nothing is kept', async () => {
    const content = Buffer.alloc(21 * 1024 * 1024, 65)
    await expect(
      wire.sendMail({ from: 'a@example.com', to: ADDRESS, text: 'x', attachments: [{ filename: 'a.txt', content }] })
    ).rejects.toMatchObject({ responseCode: 552 })
    expect(await received()).toEqual([])
  })
  test('an address that writes without end, until later', async () => {
    for (let i = 0; i < 40; i++)
      await wire.sendMail({ from: 'loop@example.com', to: ADDRESS, subject: `no ${i}`, text: 'again' })
    await expect(wire.sendMail({ from: 'loop@example.com', to: ADDRESS, text: 'again' })).rejects.toMatchObject({
      responseCode: 451
    })
    expect(await received()).toHaveLength(40)
  })
})

describe('an answer to our letter', () => {
  test('goes into its thread, starts the clock again and says only what was written', async () => {
    const { id, reference } = await aCase()
    await replyToCase({ ...realCtx(engine), actor: desks.lifeSciences.worker }, reference, {
      words: 'Which licence do you hold?',
      asksQuestion: true
    })
    const inReplyTo = await ourLetterOn(id)
    const text =
      'We hold the wholesale one.\n\nOn Mon, 23 Nov 2026 at 10:00, Sector Office <help@sector-office.example> wrote:\n> Which licence do you hold?\n'
    await wire.sendMail({
      from: 'Somebody Else <other@example.com>',
      to: ADDRESS,
      subject: 'Re: A question',
      text,
      inReplyTo
    })
    await takeInAll()
    expect(await received()).toMatchObject([{ outcome: 'in-thread', about_id: id }])
    const thread = await threadOf(id)
    expect(thread.at(-1)).toMatchObject({ kind: 'from-business', words: 'We hold the wholesale one.' })
    const [now] = await rows<{ paused_at: Date | null }>('select paused_at from cases.case where id = $1', [id])
    expect(now?.paused_at).toBeNull()
  })

  test('is one message however often it is delivered, and taken in once however often the step runs', async () => {
    const { id } = await aCase()
    const inReplyTo = await ourLetterOn(id)
    const letter = {
      from: 'ada@example.com',
      to: ADDRESS,
      subject: 'Re: it',
      text: 'Once only, I hope.',
      inReplyTo,
      messageId: '<same@example.com>'
    }
    await wire.sendMail(letter)
    await wire.sendMail({ ...letter, headers: { Received: 'from somewhere else' } })
    const [only, second] = await received()
    expect(second).toBeUndefined()
    await asWorker(only?.id ?? '')
    await asWorker(only?.id ?? '')
    expect((await threadOf(id)).filter(({ words }) => words.includes('Once only'))).toHaveLength(1)
  })

  test('to a closed case is kept for its owner, who is not woken, and the business hears once how to open it', async () => {
    const { id, reference } = await aCase()
    const inReplyTo = await ourLetterOn(id)
    const owner = { ...realCtx(engine), actor: desks.lifeSciences.worker }
    const [outcome] = await rows<{ code: string }>('select code from cases.outcome order by position limit 1')
    await closeCase(owner, reference, {
      outcome: outcome?.code ?? '',
      words: 'We found out: it will be decided in May.'
    })
    await wire.sendMail({
      from: 'ada@example.com',
      to: ADDRESS,
      subject: 'Re: closed',
      text: 'It is not settled at all.',
      inReplyTo
    })
    await takeInAll()
    expect(await received()).toMatchObject([{ outcome: 'noted', about_id: id }])
    expect((await threadOf(id)).at(-1)).toMatchObject({
      kind: 'note',
      words: expect.stringContaining('after this case was closed')
    })
    const asked = await rows('select 1 from platform.audit_event where event = $1 and subject_id = $2', [
      'case.written-to-when-closed',
      id
    ])
    expect(asked).toHaveLength(1)
  })
})

describe('a reference alone', () => {
  test('lets the address we know into the thread', async () => {
    const { id, reference } = await aCase()
    await wire.sendMail({
      from: 'Ada <ADA@example.com>',
      to: ADDRESS,
      subject: `about ${reference.toLowerCase().replaceAll('-', ' ')}`,
      text: 'Here is the number you wanted.'
    })
    await takeInAll()
    expect((await threadOf(id)).at(-1)).toMatchObject({
      kind: 'from-business',
      words: 'Here is the number you wanted.'
    })
  })
  test('does not let a stranger in: a note for the owner, and nothing is told to the stranger', async () => {
    const { id, reference } = await aCase()
    await wire.sendMail({
      from: 'mallory@example.com',
      to: ADDRESS,
      subject: reference,
      text: 'What is the state of this case?'
    })
    await takeInAll()
    const thread = await threadOf(id)
    expect(thread.at(-1)).toMatchObject({ kind: 'note', words: expect.stringContaining('We do not know this address') })
    expect(thread.filter(({ kind }) => kind === 'from-business')).toHaveLength(1)
    expect(await rows("select 1 from platform.mail where to_address = 'mallory@example.com'")).toEqual([])
  })
})

describe('somebody new', () => {
  test('becomes a case with an owner, files kept or refused in words, and no permission to share', async () => {
    await wire.sendMail({
      from: '"Zoë Fletcher" <zoe@bakery.example>',
      to: 'help+web@sector-office.example',
      subject: 'Oven permit',
      text: 'The council will not tell us whether our new oven needs a permit.\n\n-- \nZoë\nHarbour Bakery',
      attachments: [
        { filename: 'letter.pdf', content: Buffer.from('%PDF-1.7 and so on') },
        { filename: 'invoice.pdf', content: Buffer.from('MZ this is a program') },
        { filename: 'run.exe', content: Buffer.from('MZ') }
      ]
    })
    await takeInAll()
    const [mail] = await received()
    expect(mail).toMatchObject({ outcome: 'new-case', outcome_words: expect.stringContaining('Raised as SO-') })
    const [made] = await rows<{
      words: string
      channel: string
      share_consent: boolean
      contact_name: string
      owner_team_id: string
    }>('select * from cases.case where id = $1', [mail?.about_id])
    expect(made).toMatchObject({ channel: 'email', share_consent: false, contact_name: 'Zoë Fletcher' })
    expect(made?.words).toBe('Oven permit\n\nThe council will not tell us whether our new oven needs a permit.')
    expect(await rows('select name, media_type from cases.attachment where case_id = $1', [mail?.about_id])).toEqual([
      { name: 'letter.pdf', media_type: 'application/pdf' }
    ])
    const note = (await threadOf(mail?.about_id ?? '')).at(-1)
    expect(note?.words).toContain('invoice.pdf')
    expect(note?.words).toContain('run.exe')
  })

  test('who says nothing at all is set aside for a person', async () => {
    await wire.sendMail({ from: 'quiet@example.com', to: ADDRESS, subject: '', text: '' })
    await takeInAll()
    expect(await received()).toMatchObject([{ outcome: 'set-aside' }])
  })
})

describe('what programs send', () => {
  test('an absent person’s answer is a note, and neither answers nor starts the clock', async () => {
    const { id } = await aCase()
    const inReplyTo = await ourLetterOn(id)
    await wire.sendMail({
      from: 'ada@example.com',
      to: ADDRESS,
      subject: 'Automatic reply: your case',
      text: 'I am away until Monday.',
      inReplyTo,
      headers: { 'Auto-Submitted': 'auto-replied' }
    })
    await takeInAll()
    expect(await received()).toMatchObject([{ kind: 'auto-reply', outcome: 'noted' }])
    expect((await threadOf(id)).filter(({ kind }) => kind === 'from-business')).toHaveLength(1)
  })

  test('a letter that comes back is marked, and the owner is told to use the telephone', async () => {
    const { id } = await aCase()
    const ours = await ourLetterOn(id)
    await wire.sendMail({ envelope: { from: '', to: [ADDRESS] }, raw: aBounce(ours, 'failed', '5.1.1') })
    await takeInAll()
    expect(await received()).toMatchObject([{ kind: 'bounce', outcome: 'noted', about_id: id }])
    expect(await rows('select status, problem from platform.mail where about_id = $1', [id])).toMatchObject([
      { status: 'failed', problem: expect.stringContaining('5.1.1') }
    ])
    expect((await threadOf(id)).at(-1)?.words).toContain('did not arrive')
  })

  test('one that is only late changes nothing', async () => {
    const { id } = await aCase()
    const ours = await ourLetterOn(id)
    await wire.sendMail({ envelope: { from: '', to: [ADDRESS] }, raw: aBounce(ours, 'delayed', '4.4.1') })
    await takeInAll()
    expect(await rows('select status from platform.mail where about_id = $1', [id])).toEqual([{ status: 'sent' }])
  })

  test('a report on no letter of ours is set aside', async () => {
    await wire.sendMail({
      envelope: { from: '', to: [ADDRESS] },
      raw: aBounce('<made-up@elsewhere.example>', 'failed', '5.0.0')
    })
    await takeInAll()
    expect(await received()).toMatchObject([{ kind: 'bounce', outcome: 'set-aside' }])
  })
})

test('nobody but the system and those who may read mail sees what came in', async () => {
  await wire.sendMail({ from: 'a@example.com', to: ADDRESS, subject: 'secret', text: 'between us and no others' })
  const seen = (actor: Parameters<typeof ctxAs>[1]) =>
    inTransaction(
      ctxAs(engine, actor),
      async (tx) => (await sql`select 1 from platform.received_mail`.execute(openTx(tx).db)).rows.length
    )
  expect(await seen(desks.lifeSciences.worker)).toBe(0)
  expect(await seen(theSystem())).toBe(1)
})

function aBounce(messageId: string, action: string, status: string): string {
  return [
    'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
    `To: ${ADDRESS}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'I am sorry.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    'Final-Recipient: rfc822; ada@example.com',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 no such user',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    'From: help@sector-office.example',
    `Message-ID: ${messageId}`,
    'Subject: We have your message',
    '',
    '--b--',
    ''
  ].join('\r\n')
}
