import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { withSession } from '../../../platform/db/engine.ts'
import { ADDRESS, type MailDesk, openMailDesk } from './mail-desk.factory.ts'

let desk: MailDesk
beforeAll(async () => {
  desk = await openMailDesk()
})
afterAll(() => desk.close())

beforeEach(async () => {
  await withSession(desk.engine, (session) => session.exec('truncate platform.received_mail'))
})

test('an absent person’s answer is a note, and neither answers nor starts the clock', async () => {
  const { id } = await desk.aCase()
  const inReplyTo = await desk.ourLetterOn(id)
  await desk.wire.sendMail({
    from: 'ada@example.com',
    to: ADDRESS,
    subject: 'Automatic reply: your case',
    text: 'I am away until Monday.',
    inReplyTo,
    headers: { 'Auto-Submitted': 'auto-replied' }
  })
  await desk.takeInAll()
  expect(await desk.received()).toMatchObject([{ kind: 'auto-reply', outcome: 'noted' }])
  expect((await desk.threadOf(id)).filter(({ kind }) => kind === 'from-business')).toHaveLength(1)
})

test('a letter that comes back is marked, and the owner is told to use the telephone', async () => {
  const { id } = await desk.aCase()
  const ours = await desk.ourLetterOn(id)
  await desk.wire.sendMail({ envelope: { from: '', to: [ADDRESS] }, raw: aBounce(ours, 'failed', '5.1.1') })
  await desk.takeInAll()
  expect(await desk.received()).toMatchObject([{ kind: 'bounce', outcome: 'noted', about_id: id }])
  expect(await desk.rows('select status, problem from platform.mail where about_id = $1', [id])).toMatchObject([
    { status: 'failed', problem: expect.stringContaining('5.1.1') }
  ])
  expect((await desk.threadOf(id)).at(-1)?.words).toContain('did not arrive')
})

test('one that is only late changes nothing', async () => {
  const { id } = await desk.aCase()
  const ours = await desk.ourLetterOn(id)
  await desk.wire.sendMail({ envelope: { from: '', to: [ADDRESS] }, raw: aBounce(ours, 'delayed', '4.4.1') })
  await desk.takeInAll()
  expect(await desk.rows('select status from platform.mail where about_id = $1', [id])).toEqual([{ status: 'sent' }])
})

test('a report on no letter of ours is set aside', async () => {
  await desk.wire.sendMail({
    envelope: { from: '', to: [ADDRESS] },
    raw: aBounce('<made-up@elsewhere.example>', 'failed', '5.0.0')
  })
  await desk.takeInAll()
  expect(await desk.received()).toMatchObject([{ kind: 'bounce', outcome: 'set-aside' }])
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
