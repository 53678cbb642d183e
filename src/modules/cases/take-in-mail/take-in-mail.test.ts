import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { ctxAs, theSystem } from '../../../../test/support/world.ts'
import { openTx } from '../../../platform/ctx.ts'
import { withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { closeCase } from '../close-case/close-case.ts'
import { replyToCase } from '../reply-to-case/reply-to-case.ts'
import { ADDRESS, type MailDesk, openMailDesk } from './mail-desk.factory.ts'

let desk: MailDesk
beforeAll(async () => {
  desk = await openMailDesk()
})
afterAll(() => desk.close())

beforeEach(async () => {
  await withSession(desk.engine, (session) => session.exec('truncate platform.received_mail'))
})

describe('refused at the door', () => {
  test('mail for anybody else', async () => {
    await expect(
      desk.wire.sendMail({ from: 'a@example.com', to: 'someone@elsewhere.example', text: 'x' })
    ).rejects.toMatchObject({ responseCode: 550 })
    expect(await desk.received()).toEqual([])
  })
  test('a message larger than the largest, and nothing is kept', async () => {
    const content = Buffer.alloc(21 * 1024 * 1024, 65)
    await expect(
      desk.wire.sendMail({
        from: 'a@example.com',
        to: ADDRESS,
        text: 'x',
        attachments: [{ filename: 'a.txt', content }]
      })
    ).rejects.toMatchObject({ responseCode: 552 })
    expect(await desk.received()).toEqual([])
  })
  test('an address that writes without end, until later', async () => {
    for (let i = 0; i < 40; i++)
      await desk.wire.sendMail({ from: 'loop@example.com', to: ADDRESS, subject: `no ${i}`, text: 'again' })
    await expect(desk.wire.sendMail({ from: 'loop@example.com', to: ADDRESS, text: 'again' })).rejects.toMatchObject({
      responseCode: 451
    })
    expect(await desk.received()).toHaveLength(40)
  })
})

describe('an answer to our letter', () => {
  test('goes into its thread, starts the clock again and says only what was written', async () => {
    const { id, reference } = await desk.aCase()
    await replyToCase({ ...realCtx(desk.engine), actor: desk.desks.lifeSciences.worker }, reference, {
      words: 'Which licence do you hold?',
      asksQuestion: true
    })
    const inReplyTo = await desk.ourLetterOn(id)
    const text =
      'We hold the wholesale one.\n\nOn Mon, 23 Nov 2026 at 10:00, Sector Office <help@sector-office.example> wrote:\n> Which licence do you hold?\n'
    await desk.wire.sendMail({
      from: 'Somebody Else <other@example.com>',
      to: ADDRESS,
      subject: 'Re: A question',
      text,
      inReplyTo
    })
    await desk.takeInAll()
    expect(await desk.received()).toMatchObject([{ outcome: 'in-thread', about_id: id }])
    const thread = await desk.threadOf(id)
    expect(thread.at(-1)).toMatchObject({ kind: 'from-business', words: 'We hold the wholesale one.' })
    const [now] = await desk.rows<{ paused_at: Date | null }>('select paused_at from cases.case where id = $1', [id])
    expect(now?.paused_at).toBeNull()
  })

  test('is one message however often it is delivered, and taken in once however often the step runs', async () => {
    const { id } = await desk.aCase()
    const inReplyTo = await desk.ourLetterOn(id)
    const letter = {
      from: 'ada@example.com',
      to: ADDRESS,
      subject: 'Re: it',
      text: 'Once only, I hope.',
      inReplyTo,
      messageId: '<same@example.com>'
    }
    await desk.wire.sendMail(letter)
    await desk.wire.sendMail({ ...letter, headers: { Received: 'from somewhere else' } })
    const [only, second] = await desk.received()
    expect(second).toBeUndefined()
    await desk.asWorker(only?.id ?? '')
    await desk.asWorker(only?.id ?? '')
    expect((await desk.threadOf(id)).filter(({ words }) => words.includes('Once only'))).toHaveLength(1)
  })

  test('to a closed case is kept for its owner, who is not woken, and the business hears once how to open it', async () => {
    const { id, reference } = await desk.aCase()
    const inReplyTo = await desk.ourLetterOn(id)
    const owner = { ...realCtx(desk.engine), actor: desk.desks.lifeSciences.worker }
    const [outcome] = await desk.rows<{ code: string }>('select code from cases.outcome order by position limit 1')
    await closeCase(owner, reference, {
      outcome: outcome?.code ?? '',
      words: 'We found out: it will be decided in May.'
    })
    await desk.wire.sendMail({
      from: 'ada@example.com',
      to: ADDRESS,
      subject: 'Re: closed',
      text: 'It is not settled at all.',
      inReplyTo
    })
    await desk.takeInAll()
    expect(await desk.received()).toMatchObject([{ outcome: 'noted', about_id: id }])
    expect((await desk.threadOf(id)).at(-1)).toMatchObject({
      kind: 'note',
      words: expect.stringContaining('after this case was closed')
    })
    const asked = await desk.rows('select 1 from platform.audit_event where event = $1 and subject_id = $2', [
      'case.written-to-when-closed',
      id
    ])
    expect(asked).toHaveLength(1)
  })
})

describe('an answer that is not of the business', () => {
  test('by a colleague to our letter to them is a note, and never words of the business', async () => {
    const { id, reference } = await desk.aCase()
    const toTheBusiness = await desk.ourLetterOn(id)
    const inReplyTo = await desk.letterToColleagues(id, reference)
    await desk.wire.sendMail({
      from: 'Sula LS <sula.ls@example.gov.uk>',
      to: ADDRESS,
      subject: `Re: A case is late (${reference})`,
      text: 'Between us: this one has been in the wrong tray since Monday.',
      inReplyTo,
      references: [toTheBusiness, inReplyTo]
    })
    await desk.takeInAll()
    const thread = await desk.threadOf(id)
    expect(thread.filter(({ kind }) => kind === 'from-business')).toHaveLength(1)
    expect(thread.at(-1)).toMatchObject({
      kind: 'note',
      words: expect.stringContaining('answered our letter to sula.ls')
    })
    expect(await desk.received()).toMatchObject([{ outcome: 'noted', about_id: id }])
  })

  test('to a letter about no case is set aside for a person, and becomes no case of a desk', async () => {
    const { name: inReplyTo, aboutId } = await desk.letterAboutNoCase('asker@example.com')
    const casesOf = async () => (await desk.rows('select 1 from cases.case')).length
    const before = await casesOf()
    await desk.wire.sendMail({
      from: 'asker@example.com',
      to: ADDRESS,
      subject: 'Re: The answer to your request for information',
      text: 'I am unhappy with this answer and ask you to look at it again.',
      inReplyTo
    })
    await desk.takeInAll()
    expect(await casesOf()).toBe(before)
    expect(await desk.received()).toMatchObject([{ outcome: 'set-aside', about_id: aboutId }])
  })
})

describe('a reference alone', () => {
  test('lets the address we know into the thread', async () => {
    const { id, reference } = await desk.aCase()
    await desk.wire.sendMail({
      from: 'Ada <ADA@example.com>',
      to: ADDRESS,
      subject: `about ${reference.toLowerCase().replaceAll('-', ' ')}`,
      text: 'Here is the number you wanted.'
    })
    await desk.takeInAll()
    expect((await desk.threadOf(id)).at(-1)).toMatchObject({
      kind: 'from-business',
      words: 'Here is the number you wanted.'
    })
  })
  test('does not let a stranger in: a note for the owner, and nothing is told to the stranger', async () => {
    const { id, reference } = await desk.aCase()
    await desk.wire.sendMail({
      from: 'mallory@example.com',
      to: ADDRESS,
      subject: reference,
      text: 'What is the state of this case?'
    })
    await desk.takeInAll()
    const thread = await desk.threadOf(id)
    expect(thread.at(-1)).toMatchObject({ kind: 'note', words: expect.stringContaining('We do not know this address') })
    expect(thread.filter(({ kind }) => kind === 'from-business')).toHaveLength(1)
    expect(await desk.rows("select 1 from platform.mail where to_address = 'mallory@example.com'")).toEqual([])
  })
})

describe('somebody new', () => {
  test('becomes a case with an owner, files kept or refused in words, and no permission to share', async () => {
    await desk.wire.sendMail({
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
    await desk.takeInAll()
    const [mail] = await desk.received()
    expect(mail).toMatchObject({ outcome: 'new-case', outcome_words: expect.stringContaining('Raised as SO-') })
    const [made] = await desk.rows<{
      words: string
      channel: string
      share_consent: boolean
      contact_name: string
      owner_team_id: string
    }>('select * from cases.case where id = $1', [mail?.about_id])
    expect(made).toMatchObject({ channel: 'email', share_consent: false, contact_name: 'Zoë Fletcher' })
    expect(made?.words).toBe('Oven permit\n\nThe council will not tell us whether our new oven needs a permit.')
    expect(
      await desk.rows('select name, media_type from cases.attachment where case_id = $1', [mail?.about_id])
    ).toEqual([{ name: 'letter.pdf', media_type: 'application/pdf' }])
    const note = (await desk.threadOf(mail?.about_id ?? '')).at(-1)
    expect(note?.words).toContain('invoice.pdf')
    expect(note?.words).toContain('run.exe')
  })

  test('who says nothing at all is set aside for a person', async () => {
    await desk.wire.sendMail({ from: 'quiet@example.com', to: ADDRESS, subject: '', text: '' })
    await desk.takeInAll()
    expect(await desk.received()).toMatchObject([{ outcome: 'set-aside' }])
  })
})

test('nobody but the system and those who may read mail sees what came in', async () => {
  await desk.wire.sendMail({ from: 'a@example.com', to: ADDRESS, subject: 'secret', text: 'between us and no others' })
  const seen = (actor: Parameters<typeof ctxAs>[1]) =>
    inTransaction(
      ctxAs(desk.engine, actor),
      async (tx) => (await sql`select 1 from platform.received_mail`.execute(openTx(tx).db)).rows.length
    )
  expect(await seen(desk.desks.lifeSciences.worker)).toBe(0)
  expect(await seen(theSystem())).toBe(1)
})
