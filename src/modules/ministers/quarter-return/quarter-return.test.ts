import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff, theSystem } from '../../../../test/support/world.ts'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { archiveEngagement, logEngagement } from '../../engagements/index.ts'
import { approveReturn } from '../approve-return/approve-return.ts'
import { correctMeeting } from '../correct-meeting/correct-meeting.ts'
import { loadMeeting } from '../correct-meeting/load-meeting.ts'
import { decideLine } from '../decide-line/decide-line.ts'
import { findMeetings } from '../find-meetings/find-meetings.ts'
import { importMeetings } from '../import-meetings/import-meetings.ts'
import { sendReturn } from '../send-return/send-return.ts'
import type { MinisterTables } from '../tables.ts'
import { takeBackSignature } from '../take-back-signature/take-back-signature.ts'
import { exportedReturn } from '../transparency-pages/exported-return.ts'
import { dueInWords } from './due-in-words.ts'
import { listReturns } from './list-returns.ts'
import { loadReturn } from './load-return.ts'
import { purposeFault } from './purpose-fault.ts'
import { returnWords } from './return-words.ts'
import { scopeOf } from './scope-of.ts'

const DEPARTMENT = 'department-for-business-and-trade'
const QUARTER = '2026-07-01'
const OTHER = '00000000-0000-7000-8000-000000000009'
const SECRETARY = '00000000-0000-7000-8000-000000000003'
const LATER = () => new Date('2026-11-23T10:00:00Z')
const DRAFTS = [
  'return.draft',
  'return.approve',
  'engagement.read',
  'meetings.find',
  'meetings.correct',
  'business.match',
  'business.read'
]
let engine: Engine
let app: FastifyInstance
let desks: Desks
let office: Ctx
let propriety: Ctx
let secretary: Ctx
let first: { post_id: string; person_id: string; minister: string; post: string }
let engagements: string[]

beforeAll(async () => {
  engine = await freshDatabase()
  app = await testApp(engine)
  desks = await openDesks(engine)
  const teams = [desks.cleanEnergy.teamId]
  office = ctxAs(engine, staff(DRAFTS, { teams }), LATER)
  propriety = ctxAs(
    engine,
    staff([...DRAFTS, 'return.publish'], { id: '00000000-0000-7000-8000-000000000002', name: 'Pat Propriety', teams }),
    LATER
  )
  secretary = ctxAs(engine, staff(DRAFTS, { id: SECRETARY, name: 'Sena Secretary', teams }), LATER)
  const posts = await inTransaction(office, (tx) =>
    tables<MinisterTables>(tx)
      .selectFrom('government.minister_in_post')
      .where('body_slug', '=', DEPARTMENT)
      .where('from_on', '<=', QUARTER)
      .where('to_on', 'is', null)
      .orderBy('minister')
      .selectAll()
      .execute()
  )
  const [one] = posts
  if (!one) throw new Error('The department has no minister')
  first = one
  const log = async (title: string, startsAt: string, more: object = {}) =>
    (
      await logEngagement(realCtx(engine, desks.lifeSciences.worker), {
        form: 'meeting',
        title,
        startsAt,
        businesses: [{ businessId: desks.laboratory.id, part: 'guest' }],
        attendees: [{ side: 'minister', postId: one.post_id }],
        ...more
      })
    ).id
  engagements = [
    await log('Laboratory space', '2026-07-14T10:00', {
      purpose: 'The shortage of laboratory space near universities'
    }),
    await log('Party supper', '2026-09-02T19:00', { capacity: 'political' }),
    await log('Night clock', '2026-07-01T00:30', {
      purpose: 'The first half hour of the quarter by the clocks of London',
      marking: 'OFFICIAL-SENSITIVE',
      namedPeople: [SECRETARY]
    })
  ]
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const answers = { capacity: 'official', external: 'yes', form: 'meeting' } as const
const line = (at: number, more: object = {}) => ({
  engagementId: engagements[at] ?? '',
  personId: first.person_id,
  ...answers,
  purpose: 'To discuss the shortage of laboratory space',
  organisations: 'Tern Laboratory',
  ...more
})
const signed = { department: DEPARTMENT, quarterFrom: QUARTER, confirmed: 'yes' } as const

test.each(['', 'Catch up', 'Introductory meeting', 'General discussion.', 'Meeting with CBI', 'Trade and steel'])(
  '“%s” is no purpose',
  (words) => {
    expect(purposeFault(words)).toBeDefined()
  }
)
test('a topic in five words is a purpose', () => {
  expect(purposeFault('Introductory meeting to discuss steel tariffs')).toBeUndefined()
})

test('the three questions decide what is published', () => {
  const yes = { ...answers, external: true }
  expect(scopeOf(yes)).toMatchObject({ inScope: true })
  expect(scopeOf({ ...yes, capacity: 'political' }).code).toBe('political')
  expect(scopeOf({ ...yes, capacity: 'private' }).code).toBe('private')
  expect(scopeOf({ ...yes, external: false }).code).toBe('inside-government')
  expect(scopeOf({ ...yes, form: 'unsolicited-call' }).code).toBe('unsolicited')
})

test('the countdown turns amber at 45 days and red at 14', () => {
  expect([60, 45, 14, 0, -1].map((days) => dueInWords(days, false).classes.split('--')[1])).toEqual([
    'grey',
    'yellow',
    'red',
    'red',
    'red'
  ])
  expect(dueInWords(-1, false).text).toBe('1 day overdue')
})

describe('is refused', () => {
  test('to who may not', async () => {
    const nobody = ctxAs(engine, staff(['engagement.read']))
    await expect(loadReturn(nobody, DEPARTMENT, QUARTER)).rejects.toThrow('permission')
    await expect(decideLine(nobody, line(0))).rejects.toThrow('permission')
    await expect(approveReturn(nobody, signed)).rejects.toThrow('permission')
    await expect(sendReturn(office, signed)).rejects.toThrow('permission')
    await expect(
      correctMeeting(nobody, { meetingId: engagements[0] ?? '', field: 'purpose', isNow: 'x', reason: 'because of it' })
    ).rejects.toThrow('permission')
  })
  test('to whoever may, but works for another department', async () => {
    const elsewhere = ctxAs(engine, staff([...DRAFTS, 'return.publish'], { id: OTHER }), LATER)
    expect((await loadReturn(elsewhere, DEPARTMENT, QUARTER)).theirs).toBe(false)
    for (const deed of [
      () => decideLine(elsewhere, line(0)),
      () => approveReturn(elsewhere, signed),
      () => sendReturn(elsewhere, signed)
    ])
      await expect(deed()).rejects.toMatchObject({ code: 'other-body' })
  })
  test('with a purpose that says nothing, with nobody named, and for a minister who was not there', async () => {
    await expect(decideLine(office, line(0, { purpose: 'Catch up' }))).rejects.toThrow('does not say what')
    await expect(decideLine(office, line(0, { organisations: '' }))).rejects.toThrow('Name the organisations')
    await expect(decideLine(office, line(0, { personId: '00000000-0000-7000-8000-0000000000aa' }))).rejects.toThrow(
      'does not exist'
    )
  })
  test('while anything is undecided, before the quarter is over, and without the first signature', async () => {
    await expect(approveReturn(office, signed)).rejects.toThrow('2 engagements are undecided')
    await expect(approveReturn(office, { ...signed, quarterFrom: '2026-10-01' })).rejects.toThrow('not over')
    await expect(sendReturn(propriety, signed)).rejects.toThrow('has not signed')
  })
})

test('the draft suggests the words and the scope, counts what is open, and names who has nothing to declare', async () => {
  const draft = await loadReturn(office, DEPARTMENT, QUARTER)
  expect(draft.lines.map(({ organisations, suggested }) => [organisations, suggested.code])).toEqual([
    ['Tern Laboratory', 'in-scope'],
    ['Tern Laboratory', 'political']
  ])
  expect(draft).toMatchObject({ undecided: 2, due: '2026-12-31', daysLeft: 38 })
  expect(draft.nil.map(({ name }) => name)).toContain(`${first.post}, ${first.minister}`)
  expect(returnWords(draft.layout, draft.body.name, QUARTER)).toMatchObject({
    pageTitle: 'Department for Business and Trade: ministerial overseas travel and meetings, July to September 2026',
    csvTitle: 'Department for Business and Trade ministerial meetings July to September 2026',
    fileName: 'department-for-business-and-trade-ministerial-meetings-july-to-september-2026.csv'
  })
  expect(await listReturns(office)).toMatchObject([{ slug: DEPARTMENT, met: 2, decided: 0 }])
})

test('two people publish it, never one; then it is in the open register with nil rows, and comes back in unchanged', async () => {
  expect(await decideLine(office, line(0))).toMatchObject({ inScope: true })
  expect(await decideLine(office, line(1, { capacity: 'political' }))).toMatchObject({
    inScope: false,
    code: 'political'
  })
  await expect(approveReturn(office, signed)).rejects.toMatchObject({ code: 'return-unseen' })
  await expect(approveReturn(secretary, signed)).rejects.toThrow('1 engagement is undecided')
  await decideLine(secretary, line(2, { purpose: 'To discuss what only a few may know of yet' }))
  await expect(approveReturn(office, signed)).rejects.toMatchObject({ code: 'return-unseen' })
  const back = {
    department: DEPARTMENT,
    quarterFrom: QUARTER,
    kind: 'meetings',
    reason: 'A call was logged late'
  } as const
  await expect(takeBackSignature(secretary, back)).rejects.toThrow('A signature under this return')
  await approveReturn(secretary, signed)
  await expect(takeBackSignature(secretary, { ...back, reason: 'Late' })).rejects.toThrow('in a sentence')
  await takeBackSignature(office, back)
  await expect(sendReturn(propriety, signed)).rejects.toMatchObject({ code: 'return-unsigned' })
  await expect(takeBackSignature(office, back)).rejects.toThrow('A signature under this return')
  await decideLine(office, line(0))
  await approveReturn(secretary, signed)
  await expect(decideLine(office, line(0))).rejects.toThrow('has signed this return')
  const both = { ...secretary, actor: { ...secretary.actor, permissions: propriety.actor.permissions } }
  await expect(sendReturn(both, signed)).rejects.toThrow('You signed this return first')
  expect(await sendReturn(propriety, signed)).toMatchObject({ meetings: 2 })
  await expect(sendReturn(propriety, signed)).rejects.toThrow('published already')
  await expect(takeBackSignature(office, back)).rejects.toMatchObject({ code: 'return-published' })

  const csv = await app.inject({ method: 'GET', url: `/transparency/${DEPARTMENT}/2026-q3/meetings.csv` })
  const rows: string[][] = parse(csv.body)
  expect(rows[0]).toEqual(['Minister', 'Date', 'Name of organisation or individual', 'Purpose of meeting'])
  expect(rows[1]).toEqual([
    `${first.post}, ${first.minister}`,
    '2026-07-01',
    'Tern Laboratory',
    'To discuss what only a few may know of yet'
  ])
  expect(rows[2]).toEqual([
    `${first.post}, ${first.minister}`,
    '2026-07-14',
    'Tern Laboratory',
    'To discuss the shortage of laboratory space'
  ])
  const { nil } = await loadReturn(office, DEPARTMENT, QUARTER)
  expect(rows.slice(3)).toEqual(nil.map(({ name }) => [name, 'Nil Return', 'Nil Return', 'Nil Return']).sort())
  const exported = await exportedReturn(office, DEPARTMENT, '2026-Q3')
  expect(exported.csv).toBe(csv.body)
  expect(exported.companion.split('\r\n')[2]).toContain(',2026-07-14,Tern Laboratory,')
  await expect(exportedReturn(office, DEPARTMENT, 'autumn')).rejects.toThrow('write it as 2026-q3')
  const importer = ctxAs(engine, theSystem('meetings.import', 'business.match'))
  const file = { name: `${DEPARTMENT}-july-to-september-2026.csv`, bytes: csv.rawPayload }
  expect(await importMeetings(importer, file, { department: DEPARTMENT })).toMatchObject({
    added: 0,
    meetings: 2,
    refused: []
  })
})

test('a correction keeps what was said, who and why, marks the return as issued again, and round-trips too', async () => {
  const [meeting] = (await findMeetings(office, { q: 'laboratory' })).items
  const wrong = { meetingId: meeting?.id ?? '', field: 'purpose', reason: 'The topic was left out' } as const
  await expect(correctMeeting(office, { ...wrong, isNow: 'Catch up' })).rejects.toThrow('does not say what')
  await expect(
    correctMeeting(office, { ...wrong, isNow: 'To discuss the shortage of laboratory space' })
  ).rejects.toThrow('already')
  const elsewhere = ctxAs(engine, staff(DRAFTS, { id: OTHER }), LATER)
  await expect(
    correctMeeting(elsewhere, { ...wrong, isNow: 'To discuss rents for laboratory space' })
  ).rejects.toMatchObject({ code: 'other-body' })
  await correctMeeting(office, { ...wrong, isNow: 'To discuss rents for laboratory space' })
  const { corrections } = await loadMeeting(office, meeting?.id ?? '')
  expect(corrections).toMatchObject([
    { was: 'To discuss the shortage of laboratory space', by: 'Test Official', reason: 'The topic was left out' }
  ])
  expect((await loadReturn(office, DEPARTMENT, QUARTER)).signed?.reissued_at).toBeInstanceOf(Date)
  const page = await app.inject({ method: 'GET', url: `/transparency/meetings/${meeting?.id}` })
  expect(page.body).toContain('The topic was left out')
  const csv = await app.inject({ method: 'GET', url: `/transparency/${DEPARTMENT}/2026-q3/meetings.csv` })
  const importer = ctxAs(engine, theSystem('meetings.import', 'business.match'))
  expect(
    await importMeetings(importer, { name: 'q3-2026.csv', bytes: csv.rawPayload }, { department: DEPARTMENT })
  ).toMatchObject({ added: 0 })
})

test('what a published return covers is not archived, and it says what to do instead', async () => {
  const worker = realCtx(engine, desks.lifeSciences.worker)
  await expect(archiveEngagement(worker, engagements[0] ?? '', { reason: 'Recorded twice' })).rejects.toThrow(
    /July to September 2026 is published.+corrected with its reason/
  )
})
