import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp, testWorker } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, staff } from '../../../../test/support/world.ts'
import type { Actor } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { keepOfficial } from '../../government/index.ts'
import { answerAsBusiness } from '../answer-as-business/answer-as-business.ts'
import { acceptHandOver } from '../answer-hand-over/accept-hand-over.ts'
import { askContributor } from '../ask-contributor/ask-contributor.ts'
import { assignCases } from '../assign-cases/assign-cases.ts'
import { keepAttachments } from '../case-files/keep-attachments.ts'
import { loadCase } from '../case-page/load-case.ts'
import { howAlike } from '../merge-cases/how-alike.ts'
import { mergeCases } from '../merge-cases/merge-cases.ts'
import { sayNotTheSame } from '../merge-cases/say-not-the-same.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { referBusiness } from '../refer-business/refer-business.ts'
import { replyToCase } from '../reply-to-case/reply-to-case.ts'
import { replyToCases } from '../reply-to-cases/reply-to-cases.ts'
import { splitCase } from '../split-case/split-case.ts'
import { loadThread } from '../track-case/load-thread.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const POWER = 'Our trial needs power at the new site by March and the network operator will not say when it comes.'

let engine: Engine
let desks: Desks
let app: Awaited<ReturnType<typeof testApp>>
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: () => NOW, settings: { DEMO: 'yes' } })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const as = (actor: Actor) => realCtx(engine, actor, () => NOW)
const raise = (words = POWER, email = 'ada@example.com', business = desks.laboratory.id, shareConsent = true) =>
  raiseCase(as(publicActor()), {
    words,
    business: { id: business },
    contact: { name: 'Ada Marsh', email },
    shareConsent
  })
const worker = () => as(desks.lifeSciences.worker)

describe('several at once', () => {
  test('are given to a colleague of the team, all or none', async () => {
    const [one, two, elsewhere] = [await raise(), await raise(), await raise(POWER, 'bo@example.com', desks.bakery.id)]
    const give = (references: string[], official = desks.lifeSciences.colleague.id) =>
      assignCases(worker(), { references, official })
    await expect(give([one.reference], desks.cleanEnergy.worker.id)).rejects.toMatchObject({ code: 'not-of-the-team' })
    await expect(give([one.reference, elsewhere.reference])).rejects.toThrow()
    expect((await loadCase(worker(), one.reference)).found.owner_official_id).toBe(null)
    await give([one.reference, two.reference])
    expect((await loadCase(worker(), two.reference)).found).toMatchObject({
      owner_official_id: desks.lifeSciences.colleague.id,
      status: 'accepted'
    })
  })

  test('are answered each by name, after a page that shows every reply', async () => {
    const [one, two] = [await raise(), await raise()]
    const words = 'Dear {name}, your case {reference} is with the operator.'
    const client = new Client(app)
    await client.signIn('wren-ls')
    const queue = await client.get('/cases')
    expect(queue.body).toContain(`Select Tern Laboratory: ${one.reference}`)
    const token = /name="_csrf" value="([^"]+)"/.exec(queue.body)?.[1] ?? ''
    const none = await client.post('/cases/several', { deed: 'assign', from: 'view=mine&q=reagent', _csrf: token })
    expect([none.statusCode, none.body.includes('value="reagent"')]).toEqual([422, true])
    expect(none.body).toContain('Tick at least one case, then choose what to do with it')
    const shown = await client.post('/cases/several', { references: one.reference, deed: 'reply', words, _csrf: token })
    expect(shown.body).toContain(`Dear Ada Marsh, your case ${one.reference} is with the operator.`)
    await replyToCases(worker(), { references: [one.reference, two.reference], words })
    const thread = await loadThread(as(publicActor([two.id])), two.reference)
    expect(thread.entries.at(-1)?.words).toBe(`Dear Ada Marsh, your case ${two.reference} is with the operator.`)
  })
})

test('two who write at once: the second is told and loses nothing', async () => {
  const { reference } = await raise()
  const { seen } = await loadCase(worker(), reference)
  const colleague = as(desks.lifeSciences.colleague)
  await replyToCase(colleague, reference, { words: 'I have it.', asksQuestion: false, seen })
  const second = () => replyToCase(worker(), reference, { words: 'So do I.', asksQuestion: false, seen })
  await expect(second()).rejects.toMatchObject({ code: 'written-meanwhile', field: 'words' })
  const client = new Client(app)
  await client.signIn('wren-ls')
  const refused = await client.submit(`/cases/${reference}`, { words: 'So do I.', seen }, `/cases/${reference}/reply`)
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('So do I.')
})

test('a part has an owner of its own, under the same dates, in the one thread of the business', async () => {
  const whole = await raise()
  const { reference } = await splitCase(worker(), whole.reference, {
    part: 'They also ask which grant covers the connection.',
    toTeam: desks.cleanEnergy.teamId
  })
  await expect(splitCase(worker(), reference, { part: 'A part of the part of it.' })).rejects.toMatchObject({
    code: 'part-of-a-case'
  })
  await acceptHandOver(as(desks.cleanEnergy.worker), reference)
  await replyToCase(as(desks.cleanEnergy.worker), reference, { words: 'None does.', asksQuestion: false })
  const thread = await loadThread(as(publicActor([whole.id])), whole.reference)
  expect(thread.parts).toMatchObject([{ owner: `${desks.cleanEnergy.worker.name}, Clean energy front desk` }])
  expect(thread.entries.at(-1)?.words).toContain('None does.')
  const { rows } = await withSession(engine, (s) =>
    s.query<{ same: boolean }>(
      `select p.resolve_by = c.resolve_by as same from cases.case p join cases.case c on c.id = p.split_from where p.reference = $1`,
      [reference]
    )
  )
  expect(rows).toEqual([{ same: true }])
  await expect(loadThread(as(publicActor()), reference)).rejects.toThrow('does not exist')
})

describe('duplicates', () => {
  test('are known by their words', () => {
    expect(howAlike(POWER, POWER.toUpperCase())).toBe(1)
    expect(howAlike(POWER, `${POWER} It is urgent.`)).toBeGreaterThan(0.8)
    expect(
      howAlike(POWER, 'A customs office in Dover holds our yeast and it will spoil by Friday morning.')
    ).toBeLessThan(0.1)
    expect(howAlike('', POWER)).toBe(0)
  })

  test('are suggested as they arrive, joined by a person, and never across two businesses', async () => {
    const words = 'The approval of our reagent supplier has run out and the assessor does not answer letters or calls.'
    const first = await raise(words)
    const second = await raise(`${words} Nobody rings back.`)
    const third = await raise(words, 'else@example.com', desks.bakery.id)
    const busy = await testWorker(engine, { now: () => NOW })
    await busy.drained()
    await busy.stop()
    const shown = await loadCase(worker(), second.reference)
    expect(shown.related[0]).toMatchObject({ reference: first.reference })
    expect(shown.related[0]?.alike).toBeGreaterThan(0.5)
    await expect(mergeCases(worker(), second.reference, { into: third.reference })).rejects.toThrow()
    const mistyped = mergeCases(worker(), second.reference, { into: 'SO-ZZZZ-9999' })
    await expect(mistyped).rejects.toMatchObject({ code: 'other-unknown', field: 'into' })
    await mergeCases(worker(), second.reference, { into: first.reference })
    const thread = await loadThread(as(publicActor([second.id])), second.reference)
    expect(thread).toMatchObject({ open: false, outcome: 'Joined to another case' })
    expect(thread.entries.at(-1)?.words).toContain(`your case ${first.reference}`)
    const goesOn = await loadCase(worker(), first.reference)
    expect(goesOn.notes.at(-1)?.words).toContain('Nobody rings back.')
    expect(goesOn.related.find(({ reference }) => reference === second.reference)).toMatchObject({ alike: null })
  })

  test('joined to each other at the same moment: one of the two goes on', async () => {
    const [one, two] = [await raise(), await raise()]
    const both = await Promise.allSettled([
      mergeCases(worker(), one.reference, { into: two.reference }),
      mergeCases(as(desks.lifeSciences.colleague), two.reference, { into: one.reference })
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { rows } = await withSession(engine, (s) =>
      s.query('select 1 from cases.case where id in ($1, $2) and closed_at is null', [one.id, two.id])
    )
    expect(rows).toHaveLength(1)
  })

  test('joined, all that was written and sent goes along', async () => {
    const [one, two] = [await raise(), await raise()]
    const business = as(publicActor([two.id]))
    const { messageId } = await answerAsBusiness(business, two.reference, {
      words: 'The letter of the operator is attached.'
    })
    await inTransaction(worker(), (tx) =>
      keepAttachments(tx, two.id, messageId, [
        { name: 'letter.pdf', type: 'x', bytes: Buffer.from('%PDF-1.7 and so on') }
      ])
    )
    await mergeCases(worker(), two.reference, { into: one.reference })
    const { found, notes } = await loadCase(worker(), one.reference)
    const words = notes.map((note) => note.words).join('\n')
    expect(words).toContain(POWER)
    expect(words).toContain('The letter of the operator is attached.')
    const { rows } = await withSession(engine, (s) =>
      s.query('select name from cases.attachment where case_id = $1', [found.id])
    )
    expect(rows).toEqual([{ name: 'letter.pdf' }])
  })

  test('what was not to be shared is joined to no case that other teams read, and keeps the whole from them later', async () => {
    const kept = await raise(POWER, 'quiet@example.com', desks.laboratory.id, false)
    const [shown, own] = [await raise(), await raise()]
    const ask = (reference: string) =>
      askContributor(worker(), reference, {
        team: desks.cleanEnergy.teamId,
        question: 'When is there power?',
        replyBy: '2026-12-01'
      })
    await ask(shown.reference)
    await expect(mergeCases(worker(), kept.reference, { into: shown.reference })).rejects.toMatchObject({
      code: 'not-to-be-shared'
    })
    await mergeCases(worker(), kept.reference, { into: own.reference })
    await expect(ask(own.reference)).rejects.toMatchObject({ code: 'not-to-be-shared' })
  })

  test('told apart, are not suggested again', async () => {
    const [one, two] = [await raise(), await raise()]
    await withSession(engine, (s) =>
      s.query(
        'insert into cases.likeness (case_id, other_id, alike, found_at) values ($1, $2, 1, now()) on conflict do nothing',
        [two.id, one.id]
      )
    )
    await sayNotTheSame(worker(), one.reference, { other: two.reference })
    const related = (await loadCase(worker(), two.reference)).related
    expect(related.find(({ reference }) => reference === one.reference)?.alike ?? null).toBe(null)
  })
})

describe('taken in at a desk', () => {
  test('from a caller without e-mail: one page, an owner, and no mail', async () => {
    const client = new Client(app)
    await client.signIn('wren-central')
    const typed = {
      channel: 'phone',
      words: 'My oven supplier has gone under and took the deposit.',
      name: 'Bo Reed',
      share: 'yes'
    }
    expect((await client.submit('/cases/new', { channel: 'phone' })).body).toContain('Enter the name of whoever asks')
    const refused = await client.submit('/cases/new', typed)
    expect(refused.body).toContain('Enter an e-mail address or a telephone number')
    expect(refused.body).toContain('My oven supplier')
    const looked = await client.submit('/cases/new', { ...typed, businessName: 'Harbour Bakery', look: 'yes' })
    expect(looked.body).toContain(desks.bakery.id)
    const taken = await client.submit('/cases/new', { ...typed, phone: '0113 496 0000', business: desks.bakery.id })
    expect(taken.statusCode).toBe(303)
    const page = await client.get(taken.headers.location ?? '')
    expect(page.body).toContain('Read the reference to the caller')
    expect(page.body).toContain('0113 496 0000')
  })

  test('a partner’s form asks its own questions, and the record says that nobody was signed in', async () => {
    const client = new Client(app)
    const fields = {
      words: 'Their insurer has left the market and no other will quote.',
      businessName: 'Oak Joinery',
      name: 'Cy Oak',
      email: 'cy@example.com',
      referrer: 'Fi Adviser',
      'answer-tried': 'We rang three brokers.'
    }
    const refused = await client.submit('/refer/growth-hub', fields)
    expect(refused.body).toContain('Ask the business first')
    const sent = await client.submit('/refer/growth-hub', { ...fields, consent: 'yes' })
    expect(sent.headers.location).toMatch(/^\/raise\/sent\/SO-/)
    const { rows } = await withSession(engine, (s) =>
      s.query<{ referred_by: string; words: string }>(
        "select referred_by, words from cases.case where channel = 'referral'"
      )
    )
    expect(rows[0]?.referred_by).toBe('Growth Hub, by Fi Adviser (through the form, not signed in)')
    expect(rows[0]?.words).toContain('What have you tried already?: We rang three brokers.')
    expect((await client.get('/refer/nobody')).statusCode).toBe(404)

    const { id } = await keepOfficial(as(staff(['official.keep'])), {
      ...{ name: 'Hal Hub', email: 'hal@hub.example', jobTitle: 'Adviser', bodySlug: 'growth-hubs' },
      ...{ activeFrom: '2026-01-05', roles: ['partner'] }
    })
    const hub: Actor = { ...publicActor(), kind: 'partner', id, name: 'Hal Hub', permissions: new Set(['case.raise']) }
    const { words, businessName, name, email } = fields
    const referred = await referBusiness(as(hub), 'chamber-of-commerce', {
      ...{ words, businessName, name, email, consent: 'yes', referrer: 'Fi Adviser', answers: {} }
    })
    const written = await withSession(engine, (s) =>
      s.query('select referred_by from cases.case where id = $1', [referred.id])
    )
    // Whoever sends the form of another is named by their own account.
    expect(written.rows).toEqual([
      { referred_by: 'Chamber of Commerce, by Fi Adviser (signed in as Hal Hub, Growth Hubs (England))' }
    ])
  })

  test('a view is kept under a name, once, and forgotten', async () => {
    const client = new Client(app)
    await client.signIn('cole-ls')
    const save = (name: string) =>
      client.submit('/cases?nation=scotland&view=late', { name, query: 'nation=scotland&view=late' }, '/cases/views')
    expect((await save('Late in Scotland')).headers.location).toBe('/cases?nation=scotland&view=late')
    expect((await save('Late in Scotland')).body).toContain('You have a view of this name')
    const shown = await client.get('/cases?nation=scotland&view=late')
    const saved = /name="saved" value="([^"]+)"/.exec(shown.body)?.[1] ?? ''
    await client.submit('/cases', { saved }, '/cases/views/forget')
    expect((await client.get('/cases')).body).not.toContain('Late in Scotland')
  })
})
