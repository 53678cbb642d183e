import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsIn } from '../../../../test/hostile/words-in.ts'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff } from '../../../../test/support/world.ts'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { giveReadOut, logEngagement } from '../../engagements/index.ts'
import { decideBlocks } from '../decide-blocks/decide-blocks.ts'
import { listDisclosures } from '../disclosure-pages/list-disclosures.ts'
import { loadDisclosure } from '../disclosure-pages/load-disclosure.ts'
import { moveDeadline } from '../move-deadline/move-deadline.ts'
import { dueUnderTheAct } from '../open-request/due-under-the-act.ts'
import { gatherAgain } from '../open-request/gather-again.ts'
import { informationAbout } from '../open-request/information-about.ts'
import { openRequest } from '../open-request/open-request.ts'
import { recordView } from '../record-view/record-view.ts'
import { loadRequest } from '../request-page/load-request.ts'
import { sendConsultation } from '../send-consultation/send-consultation.ts'
import type { MinisterTables } from '../tables.ts'
import { answerRequest } from './answer-request.ts'

const SECRET = 'They would close the Leith works without the grant'
const OFFICER = { id: '00000000-0000-7000-8000-0000000000f0', name: 'Fay Okoro' }
let engine: Engine
let app: FastifyInstance
let desks: Desks
let officer: Ctx
let engagementId: string
let reference: string

beforeAll(async () => {
  engine = await freshDatabase()
  app = await testApp(engine)
  desks = await openDesks(engine)
  officer = ctxAs(engine, staff(['information.answer', 'engagement.read', 'meetings.find', 'business.read'], OFFICER))
  const worker = realCtx(engine, desks.lifeSciences.worker)
  const post = await inTransaction(officer, (tx) =>
    tables<MinisterTables>(tx)
      .selectFrom('government.minister_in_post')
      .where('body_slug', '=', 'department-for-business-and-trade')
      .where('to_on', 'is', null)
      .select('post_id')
      .executeTakeFirstOrThrow()
  )
  ;({ id: engagementId } = await logEngagement(worker, {
    form: 'meeting',
    title: 'Laboratory space in Leith',
    startsAt: '2026-11-10T10:00',
    purpose: 'The shortage of laboratory space near universities',
    agenda: 'Space\n\nGrid connection',
    businesses: [{ businessId: desks.laboratory.id }],
    attendees: [
      { side: 'minister', postId: post.post_id },
      { side: 'business', name: 'Ines Farrow', role: 'Director', organisation: 'Tern Laboratory' }
    ],
    officialPresent: true,
    readOut: `They are glad of the offer.\n\n${SECRET}.`
  }))
  await giveReadOut(worker, engagementId, {
    words: 'A matter for this team alone',
    officialPresent: 'yes',
    decisions: undefined,
    noOfficialReason: undefined,
    marking: 'OFFICIAL-SENSITIVE',
    handling: [],
    descriptors: [],
    namedPeople: []
  })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const asked = {
  askedWords: 'Please send me everything held about the meeting on laboratory space',
  askerName: 'Quentin Asker',
  askerEmail: 'quentin@example.com',
  receivedOn: '2026-11-20'
}
const open = (more: object = {}) => openRequest(officer, { engagementId, ...asked, ...more })
const file = async () => (await loadRequest(officer, reference)).blocks
const idsWhere = async (pick: (words: string) => boolean) =>
  (await file()).filter(({ words }) => pick(words)).map(({ id }) => id)
const auditOf = async (event: string) =>
  (
    await withSession(engine, (s) =>
      s.query<{ facts: string }>('select facts::text from platform.audit_event where event = $1 order by seq', [event])
    )
  ).rows.map(({ facts }) => facts)

test('the clock of the Act counts no bank holiday of any nation, and starts the day after', async () => {
  // 30 November is St Andrew’s Day: a bank holiday in Scotland counts for all of the United Kingdom.
  expect(await dueUnderTheAct(officer, '2026-11-20')).toBe('2026-12-21')
  // A request that comes in on a Saturday has its first day on the Monday.
  expect(await dueUnderTheAct(officer, '2026-11-21')).toBe('2026-12-21')
})

describe('refused', () => {
  test('to the public and to whoever does not answer requests', async () => {
    await expect(openRequest(ctxAs(engine, publicActor()), { engagementId, ...asked })).rejects.toMatchObject({
      permission: 'sign-in'
    })
    await expect(openRequest(ctxAs(engine, staff([])), { engagementId, ...asked })).rejects.toThrow('permission')
  })
  test('from the future, and of a meeting the officer may not see', async () => {
    await expect(open({ receivedOn: '2026-12-01' })).rejects.toMatchObject({ code: 'not-received' })
    await expect(open({ engagementId: '00000000-0000-7000-8000-00000000dead' })).rejects.toMatchObject({
      code: 'meeting-unknown'
    })
  })
})

test('one press gathers agenda, people, notes and follow-up, a paragraph a piece, and says how much is out of sight', async () => {
  ;({ reference } = await open())
  const { blocks, hidden, found } = await loadRequest(officer, reference)
  const of = (section: string) => blocks.filter((block) => block.section === section).map(({ words }) => words)
  expect(of('agenda')).toEqual(['Space', 'Grid connection'])
  expect(of('attendees').join()).toContain('Ines Farrow, Director')
  expect(of('follow-up')).toEqual(['They are glad of the offer.', `${SECRET}.`])
  expect(JSON.stringify(blocks)).not.toContain('this team alone')
  expect(hidden).toMatchObject({ gathered: 0, elsewhere: [{ kind: 'read-out', pieces: 1, ask: 'Wren ls' }] })
  expect(found.due_on).toBe('2026-12-21')
  expect((await auditOf('information-request.read')).length).toBeGreaterThan(0)
})

test('what somebody in the team gathers is in the file, and still not for those outside it', async () => {
  const { actor } = realCtx(engine, desks.lifeSciences.worker)
  const colleague = ctxAs(engine, {
    ...actor,
    permissions: new Set([...actor.permissions, 'information.answer'])
  })
  const before = (await file()).length
  expect(await gatherAgain(colleague, reference)).toEqual({ added: 1 })
  expect((await file()).length).toBe(before)
  expect((await loadRequest(officer, reference)).hidden.gathered).toBe(1)
  const [sensitive] = (await loadRequest(colleague, reference)).blocks.filter(({ words }) =>
    words.includes('team alone')
  )
  await expect(
    decideBlocks(officer, reference, { blocks: [sensitive?.id ?? ''], decision: 'release' })
  ).rejects.toMatchObject({ code: 'piece-unknown' })
  await decideBlocks(colleague, reference, {
    blocks: [sensitive?.id ?? ''],
    decision: 'not-asked',
    reason: 'About another meeting of the team'
  })
})

describe('a piece is withheld only', () => {
  const withhold = (more: object) => async () =>
    decideBlocks(officer, reference, {
      blocks: await idsWhere((words) => words.includes('Leith works')),
      decision: 'withhold',
      reason: 'It would help competitors in a bid that is running',
      ...more
    })
  test.each([
    ['under an exemption', {}, 'exemption-missing'],
    ['with a reason', { exemption: 's43-2', reason: 'No' }, 'reason-missing'],
    ['where the public interest was weighed', { exemption: 's43-2' }, 'public-interest-missing']
  ])('%s', async (_what, more, code) => {
    await expect(withhold(more)()).rejects.toMatchObject({ code })
  })
})

test('an answer waits for every piece, everybody consulted, and what is out of sight; then nothing withheld is in its bytes', async () => {
  const said = {
    title: 'Meeting about laboratory space, 10 November 2026',
    asked: 'What is held about the meeting on laboratory space',
    answer: 'We hold what you asked for and release most of it.',
    confirmed: 'yes'
  } as const
  await expect(answerRequest(officer, reference, said)).rejects.toMatchObject({ code: 'pieces-undecided' })
  await decideBlocks(officer, reference, { blocks: await idsWhere(() => true), decision: 'release' })
  await decideBlocks(officer, reference, {
    blocks: await idsWhere((words) => words.includes('Leith works')),
    decision: 'withhold',
    exemption: 's43-2',
    reason: 'It would help competitors in a bid that is running',
    publicInterest: 'Openness about grants was weighed; a bid that fails because of disclosure serves nobody'
  })
  await decideBlocks(officer, reference, {
    blocks: await idsWhere((words) => words.startsWith('Ines Farrow')),
    decision: 'withhold',
    exemption: 's40-2',
    reason: 'Not in a public-facing role'
  })
  const letter = {
    party: 'Tern Laboratory',
    email: 'tern@example.com',
    words: 'We think of releasing the agenda. Do you object?'
  }
  const { id: partyId } = await sendConsultation(officer, reference, letter)
  await expect(answerRequest(officer, reference, said)).rejects.toMatchObject({ code: 'pieces-unseen' })
  const overseer = ctxAs(engine, {
    ...officer.actor,
    permissions: new Set([...officer.actor.permissions, 'sensitive.read-all'])
  })
  await expect(answerRequest(overseer, reference, said)).rejects.toMatchObject({ code: 'party-unheard' })
  await giveReadOut(realCtx(engine, desks.lifeSciences.worker), engagementId, {
    words: 'They rang again',
    officialPresent: 'yes',
    decisions: undefined,
    noOfficialReason: undefined,
    marking: 'OFFICIAL',
    handling: [],
    descriptors: [],
    namedPeople: []
  })
  await expect(answerRequest(overseer, reference, said)).rejects.toMatchObject({ code: 'pieces-not-gathered' })
  expect(await gatherAgain(officer, reference)).toEqual({ added: 1 })
  await expect(answerRequest(overseer, reference, said)).rejects.toMatchObject({ code: 'pieces-undecided' })
  await decideBlocks(officer, reference, {
    blocks: await idsWhere((words) => words === 'They rang again'),
    decision: 'release'
  })
  await recordView(officer, reference, { partyId, view: 'objects', answerWords: 'Names of staff should not be given' })
  await answerRequest(overseer, reference, said)

  await expect(loadDisclosure(officer, 'FOI-NOBODY')).rejects.toThrow('This disclosure')
  const paths = [`/transparency/disclosures/${reference}`, `/transparency/disclosures/${reference}/answer.json`]
  for (const path of paths) {
    const { body, statusCode } = await app.inject(path)
    expect(statusCode).toBe(200)
    expect(body).toContain('They are glad of the offer.')
    for (const secret of [SECRET, 'Ines Farrow', 'team alone', 'Quentin', 'quentin@', 'Names of staff'])
      expect(body).not.toContain(secret)
  }
  const pdf = (await app.inject(`/transparency/disclosures/${reference}/answer.pdf`)).rawPayload
  const text = `${wordsIn(pdf)}${pdf.toString('latin1')}`
  expect(text).toContain('They are glad of the offer')
  expect(text).toContain('section 43(2)')
  for (const secret of ['Leith works', 'Ines Farrow', 'team alone', 'Quentin']) expect(text).not.toContain(secret)
  expect((await app.inject('/transparency/disclosures')).body).toContain(said.title)
  expect((await app.inject('/api/v1/disclosures')).json()).toMatchObject({ inTime: 1 })
  expect(await listDisclosures(officer)).toMatchObject({ items: [{ reference, withheld: 2 }] })
})

test('what was answered is left as it is, whoever asked was written to, and no event says who asked', async () => {
  await expect(
    decideBlocks(officer, reference, { blocks: await idsWhere(() => true), decision: 'release' })
  ).rejects.toMatchObject({ code: 'request-answered' })
  const mail = await withSession(engine, (s) =>
    s.query<{ body: string }>("select body from platform.mail where to_address = 'quentin@example.com'")
  )
  expect(mail.rows[0]?.body).toContain(`/transparency/disclosures/${reference}`)
  const events = await withSession(engine, (s) =>
    s.query<{ facts: string }>(
      "select facts::text from platform.audit_event where event like 'information-request.%' or event like 'held-block.%' or event like 'party.%'"
    )
  )
  expect(events.rows.length).toBeGreaterThan(6)
  for (const { facts } of events.rows) expect(facts).not.toMatch(/quentin|Leith|Farrow/i)
})

test('time is extended once, by at most 20 working days, with the reason in a letter', async () => {
  const second = (await open()).reference
  const extend = (dueOn: string) =>
    moveDeadline(officer, second, {
      dueOn,
      reason: 'The public interest in commercial confidence is still being weighed'
    })
  await expect(extend('2026-12-01')).rejects.toMatchObject({ code: 'not-later' })
  await expect(extend('2027-03-01')).rejects.toMatchObject({ code: 'too-late' })
  await extend('2027-01-08')
  await expect(extend('2027-01-12')).rejects.toMatchObject({ code: 'extended-already' })
})

/** The words that stand in a PDF: its streams unpacked, and the strings they draw put together. */
test('beside a meeting that was held stand its requests and the press that opens another, for whoever answers them', async () => {
  const held = { id: engagementId, held: true }
  const links = await informationAbout(officer, held)
  expect(links.map(({ href }) => href)).toEqual(
    expect.arrayContaining([`/ministers/requests/${reference}`, `/ministers/requests/open?engagement=${engagementId}`])
  )
  expect(links.find(({ href }) => href.endsWith(reference))?.words).toBe(`Request ${reference}`)
  expect(await informationAbout(officer, { ...held, held: false })).toEqual([])
  expect(await informationAbout(ctxAs(engine, staff(['engagement.read'])), held)).toEqual([])
})
