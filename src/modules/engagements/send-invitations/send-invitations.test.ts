import fs from 'node:fs'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testWorker } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff } from '../../../../test/support/world.ts'
import { type Actor, tables } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Worker } from '../../../platform/jobs/worker.ts'
import type { Letter } from '../../../platform/mail/mail-transport.ts'
import { mailboxTransport } from '../../../platform/mail/transports.ts'
import { keepReceived } from '../../../platform/mail-in/keep-received.ts'
import { addContact } from '../../register/index.ts'
import { cancelEngagement } from '../change-engagement/cancel-engagement.ts'
import { moveEngagement } from '../change-engagement/move-engagement.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import type { EngagementTables } from '../tables.ts'
import { sendInvitations } from './send-invitations.ts'

const NOW = () => new Date('2026-11-23T10:00:00Z')
let engine: Engine
let desks: Desks
let worker: Worker
let manager: Actor
let contactId: string
const sent: Letter[] = []
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  manager = desks.lifeSciences.worker
  const keeper = ctxAs(engine, staff(['contact.keep', 'business.read', 'business.edit', 'business.record']))
  contactId = (await addContact(keeper, desks.laboratory.id, { name: 'Ada Tern', email: 'Ada@Tern.example' })).id
  const transport = { ...mailboxTransport, send: async (letter: Letter) => void sent.push(letter) }
  worker = await testWorker(engine, { now: NOW, transport })
})
afterAll(async () => {
  await worker.stop()
  await engine.close()
})

const ctx = (as = manager) => realCtx(engine, as, NOW)
const plan = (more: object = {}) =>
  planEngagement(ctx(), {
    form: 'meeting',
    title: 'Grid dates',
    startsAt: '2026-12-01T10:00',
    place: 'Edinburgh',
    businesses: [{ businessId: desks.laboratory.id }],
    wentOnReason: 'x',
    attendees: [
      { side: 'official', officialId: manager.id },
      { side: 'official', officialId: desks.cleanEnergy.worker.id },
      { side: 'business', contactId },
      { side: 'business', name: 'Somebody without an address' }
    ],
    ...more
  })
const lettersNow = async () => {
  await worker.drained()
  return sent.splice(0)
}
const eventOf = (letter: Letter | undefined) => {
  const calendar = new ICAL.Component(ICAL.parse(letter?.calendar?.text ?? ''))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  return {
    method: calendar.getFirstPropertyValue('method'),
    sequence: event.sequence,
    at: event.startDate.toJSDate().toISOString(),
    title: event.summary,
    attendees: event.attendees.map((one) => String(one.getFirstValue()).toLowerCase())
  }
}
const invited = (id: string) =>
  inTransaction(ctx(), (tx) =>
    tables<EngagementTables>(tx).selectFrom('engagements.invited').where('engagement_id', '=', id).selectAll().execute()
  )

test('nobody is invited by who may not, to what is past or called off, or twice', async () => {
  const { id } = await plan()
  await expect(sendInvitations(ctx({ ...manager, permissions: new Set(['engagement.read']) }), id)).rejects.toThrow(
    'permission'
  )
  await expect(
    sendInvitations(
      realCtx(engine, manager, () => new Date('2026-12-02T10:00Z')),
      id
    )
  ).rejects.toThrow('still to come')
  const { id: alone } = await plan({ attendees: [], startsAt: '2027-03-01T10:00' })
  await expect(sendInvitations(ctx(), alone)).rejects.toThrow('Everybody whose address we know')
  await sendInvitations(ctx(), id)
  await expect(sendInvitations(ctx(), id)).rejects.toThrow('has this invitation')
  await lettersNow()
})

test('each gets their own entry, and a change and a cancellation follow by themselves', async () => {
  const { id } = await plan({ startsAt: '2027-06-01T10:00' })
  await sendInvitations(ctx(), id)
  const first = await lettersNow()
  expect(first.map(({ to }) => to).sort()).toEqual(['ada@tern.example', 'wren.ce@example.gov.uk'])
  const toAda = first.find(({ to }) => to === 'ada@tern.example')
  expect(toAda?.subject).toBe('Invitation: Grid dates, Tuesday 1 June 2027, 10am')
  expect(eventOf(toAda)).toEqual({
    method: 'REQUEST',
    sequence: 0,
    at: '2027-06-01T09:00:00.000Z',
    title: 'Grid dates',
    attendees: ['mailto:ada@tern.example']
  })
  await moveEngagement(ctx(), id, { startsAt: '2027-06-02T11:00' })
  const moved = await lettersNow()
  expect(moved.map(eventOf)).toMatchObject([
    { method: 'REQUEST', sequence: 1, at: '2027-06-02T10:00:00.000Z' },
    { method: 'REQUEST', sequence: 1 }
  ])
  await cancelEngagement(ctx(), id, { reason: 'They are ill' })
  expect((await lettersNow()).map(eventOf)).toMatchObject([
    { method: 'CANCEL', sequence: 2 },
    { method: 'CANCEL', sequence: 2 }
  ])
})

test('what is sensitive leaves without its words', async () => {
  const { id } = await plan({ startsAt: '2027-09-01T10:00', title: 'Site closure', marking: 'OFFICIAL-SENSITIVE' })
  await sendInvitations(ctx(), id)
  const [letter] = await lettersNow()
  expect(JSON.stringify(letter)).not.toContain('Site closure')
  expect(eventOf(letter).title).toBe('Meeting with government')
})

const receive = (from: string, calendar: string, subject = 'Calendar') =>
  keepReceived(
    realCtx(engine, undefined, NOW),
    Buffer.from(
      [
        `From: ${from}`,
        `Subject: ${subject}`,
        `Message-ID: <${crypto.randomUUID()}@x.example>`,
        'MIME-Version: 1.0',
        'Content-Type: multipart/alternative; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'We would like to meet you about our site and when it opens.',
        '--b',
        `Content-Type: text/calendar; charset=utf-8; method=${/METHOD:(\w+)/.exec(calendar)?.[1]}`,
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(calendar).toString('base64').replace(/.{76}/g, '$&\r\n'),
        '--b--',
        ''
      ].join('\r\n')
    ),
    { from, to: 'help@office.example' }
  )
const fixture = (name: string) =>
  fs.readFileSync(new URL(`../take-invitation/fixtures/${name}.ics`, import.meta.url), 'utf8')
const outcomes = async () =>
  (
    await withSession(engine, (session) =>
      session.query<{ outcome: string; outcome_words: string }>(
        'select outcome, outcome_words from platform.received_mail order by received_at, id'
      )
    )
  ).rows
const drafts = () =>
  inTransaction(ctx(), (tx) =>
    tables<EngagementTables>(tx)
      .selectFrom('engagements.engagement')
      .where('source', '=', 'calendar')
      .selectAll()
      .execute()
  )

test('an official’s invitation that arrives by mail is a draft of theirs, followed when it changes and is called off', async () => {
  await receive('wren.ls@example.gov.uk', fixture('outlook-update').replace('SEQUENCE:3', 'SEQUENCE:1'))
  await worker.drained()
  expect(await drafts()).toMatchObject([{ status: 'draft', owner_id: manager.id, owner_name: 'Wren ls' }])
  await receive('wren.ls@example.gov.uk', fixture('outlook-update').replace('SEQUENCE:3', 'SEQUENCE:1'))
  await receive('wren.ls@example.gov.uk', fixture('outlook-update'))
  await worker.drained()
  await receive('wren.ls@example.gov.uk', fixture('outlook-cancellation'))
  await worker.drained()
  expect((await drafts()).map(({ status }) => status)).toEqual(['cancelled'])
  expect((await outcomes()).map(({ outcome }) => outcome)).toEqual(['noted', 'noted', 'noted', 'noted'])
})

test('a firm’s invitation is a letter like any other, and somebody answers it', async () => {
  await receive('ada@tern.example', fixture('google-utc'), 'Meet us about our site')
  await worker.drained()
  expect(await drafts()).toHaveLength(1)
  expect((await outcomes()).at(-1)).toMatchObject({ outcome: 'new-case' })
})

test('an answer is taken from the address that was invited, and from no other', async () => {
  const { id } = await plan({ startsAt: '2027-11-01T10:00' })
  await sendInvitations(ctx(), id)
  const toAda = (await lettersNow()).find(({ to, calendar }) => to === 'ada@tern.example' && calendar)
  const accepted = (toAda?.calendar?.text ?? '')
    .replaceAll('\r\n ', '')
    .replace('METHOD:REQUEST', 'METHOD:REPLY')
    .replace(/PARTSTAT=NEEDS-ACTION/, 'PARTSTAT=ACCEPTED')
  await receive('mallory@elsewhere.example', accepted)
  await worker.drained()
  expect((await invited(id)).map(({ answer }) => answer)).toEqual([null, null])
  await receive('ada@tern.example', accepted)
  await worker.drained()
  expect((await invited(id)).find(({ email }) => email === 'ada@tern.example')?.answer).toBe('accepted')
})
