import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testConfig } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import { buildApp } from '../../../app.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { openLog } from '../../../platform/log.ts'
import { keepOfficial, keepTeam } from '../../government/index.ts'
import { approveReturn } from '../approve-return/approve-return.ts'
import { loadDeclarations } from '../declarations/load-declarations.ts'
import { publishedDeclarations } from '../declarations/published-declarations.ts'
import { importMeetings } from '../import-meetings/import-meetings.ts'
import { loadReturn } from '../quarter-return/load-return.ts'
import { sendReturn } from '../send-return/send-return.ts'
import { approveDeclarations } from '../sign-declarations/approve-declarations.ts'
import { publishDeclarations } from '../sign-declarations/publish-declarations.ts'
import { loadQuarter } from '../transparency-pages/load-quarter.ts'
import { loadLeftOut } from './load-left-out.ts'
import { proposeLeftOutLine } from './propose-left-out-line.ts'
import { settleLeftOutLine } from './settle-left-out-line.ts'

const DEPARTMENT = 'department-for-business-and-trade'
const FROM = '2026-07-01'
const LATER = () => new Date('2026-11-23T10:00:00Z')
const MAY = ['return.draft', 'return.approve', 'return.publish', 'meetings.find', 'business.match', 'business.read']
const personaOf = (slug: string, name: string, role: string) => {
  const email = `${slug}@example.gov.uk`
  return { slug, name, role, description: '', email, officialEmail: email }
}
const PERSONA = personaOf('office', 'Pia Grove', 'private-office')
const SECOND = personaOf('second', 'Fola Reed', 'foi-officer')
const STRANGER = personaOf('stranger', 'Dara Hull', 'director')

let engine: Engine
let app: FastifyInstance
let office: Ctx
let propriety: Ctx
let elsewhere: Ctx
let minister: { personId: string; name: string }
const anybody = () => ctxAs(engine, { ...publicActor(), permissions: new Set(['meetings.find']) }, LATER)

beforeAll(async () => {
  engine = await freshDatabase()
  const keeper = ctxAs(engine, staff(['official.keep', 'official.read', 'official.find', 'team.keep']))
  for (const { name, role, email } of [PERSONA, SECOND, STRANGER])
    await keepOfficial(keeper, {
      ...{ name, email, bodySlug: role === 'director' ? 'ministry-of-defence' : DEPARTMENT, jobTitle: 'At work' },
      activeFrom: '2026-01-05',
      roles: [role]
    })
  const { id: team } = await keepTeam(keeper, { name: 'Private office', kind: 'private-office', bodySlug: DEPARTMENT })
  app = await buildApp({
    engine,
    config: testConfig({ DEMO: 'yes' }),
    log: openLog('silent'),
    personas: [PERSONA, SECOND, STRANGER],
    now: LATER
  })
  office = ctxAs(engine, staff(MAY, { teams: [team] }), LATER)
  const other = { id: '00000000-0000-7000-8000-000000000002', name: 'Pat Propriety', teams: [team] }
  propriety = ctxAs(engine, staff(MAY, other), LATER)
  elsewhere = ctxAs(engine, staff(MAY, { id: '00000000-0000-7000-8000-000000000009' }), LATER)
  for (const kind of ['gifts', 'hospitality'] as const) {
    await approveDeclarations(office, signed(kind))
    if (kind === 'gifts') await publishDeclarations(propriety, signed(kind))
  }
  await approveReturn(office, { department: DEPARTMENT, quarterFrom: FROM, confirmed: 'yes' })
  await sendReturn(propriety, { department: DEPARTMENT, quarterFrom: FROM, confirmed: 'yes' })
  const { holders } = await loadDeclarations(office, DEPARTMENT, FROM, 'gifts')
  const [first] = holders
  if (!first) throw new Error('The department has no minister')
  minister = first
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const signed = (kind: 'gifts' | 'hospitality') =>
  ({ department: DEPARTMENT, quarterFrom: FROM, kind, confirmed: 'yes' }) as const
const GIFT = { what: 'A bowl', direction: 'Received', party: 'Tern Laboratory', value: '160', outcome: 'Purchased' }
const gift = (more: object = {}) => ({
  department: DEPARTMENT,
  quarterFrom: FROM,
  kind: 'gifts' as const,
  holder: minister.personId,
  on: '2026-08-03',
  parts: GIFT,
  reason: 'The gift was found in a cupboard in October',
  ...more
})
const meeting = (more: object = {}) => ({
  ...gift(),
  kind: 'meetings' as const,
  parts: { organisations: 'Tern Laboratory; Wren Works', purpose: 'To discuss the shortage of laboratory space' },
  reason: 'The diary was kept on paper that week',
  ...more
})

describe('refused', () => {
  test('to the public, to those who only draft, and to whoever works for another department', async () => {
    await expect(proposeLeftOutLine(anybody(), gift())).rejects.toMatchObject({ permission: 'sign-in' })
    await expect(proposeLeftOutLine(ctxAs(engine, staff(['return.draft'])), gift())).rejects.toThrow('permission')
    await expect(proposeLeftOutLine(elsewhere, gift())).rejects.toMatchObject({ code: 'other-body' })
  })
  test('while the return is not published', async () => {
    const parts = { party: 'Tern', what: 'Dinner', accompanied: 'No', value: '45' }
    await expect(proposeLeftOutLine(office, gift({ kind: 'hospitality', parts }))).rejects.toMatchObject({
      code: 'return-unpublished'
    })
  })
  test.each([
    ['of another quarter', { on: '2026-10-01' }, 'day-outside'],
    ['of nobody in post', { holder: '00000000-0000-7000-8000-00000000dead' }, 'holder-unknown'],
    ['with a part missing', { parts: { ...GIFT, party: '' } }, 'line-faulty'],
    ['worth no sum', { parts: { ...GIFT, value: 'a bit' } }, 'line-faulty'],
    [
      'of a meeting that says nothing',
      { kind: 'meetings', parts: { organisations: 'Tern', purpose: 'Catch up' } },
      'line-faulty'
    ]
  ])('a line %s', async (_what, more, code) => {
    await expect(proposeLeftOutLine(office, gift(more))).rejects.toMatchObject({ code })
  })
  test('without a reason that the public could read', async () => {
    await expect(proposeLeftOutLine(office, gift({ reason: 'late' }))).rejects.toThrow('at least 10 characters')
  })
  test('to be decided by one person alone, by another department, twice, or turned down without saying why', async () => {
    const { id } = await proposeLeftOutLine(office, gift({ parts: { ...GIFT, what: 'A vase' } }))
    const same = proposeLeftOutLine(propriety, gift({ parts: { ...GIFT, what: 'A vase' } }))
    await expect(same).rejects.toMatchObject({ code: 'proposed-already' })
    await expect(settleLeftOutLine(office, { id, outcome: 'added' })).rejects.toMatchObject({ code: 'same-person' })
    await expect(settleLeftOutLine(elsewhere, { id, outcome: 'added' })).rejects.toMatchObject({ code: 'other-body' })
    await expect(settleLeftOutLine(propriety, { id, outcome: 'refused' })).rejects.toThrow('Say why it is not added')
    await settleLeftOutLine(propriety, { id, outcome: 'refused', refusal: 'It is the vase of the last quarter' })
    await expect(settleLeftOutLine(propriety, { id, outcome: 'added' })).rejects.toMatchObject({ code: 'line-settled' })
    const { added, declared } = await publishedDeclarations(anybody(), DEPARTMENT, FROM, 'gifts')
    expect(added).toEqual([])
    expect(declared.every(({ nil }) => nil)).toBe(true)
    expect((await loadDeclarations(office, DEPARTMENT, FROM, 'gifts')).signed?.reissued_at).toBeNull()
  })
})

test('a gift is added by two, takes the place of the nil return, and the return says that it was issued again and why', async () => {
  const { id } = await proposeLeftOutLine(office, gift())
  expect((await publishedDeclarations(anybody(), DEPARTMENT, FROM, 'gifts')).declared.every(({ nil }) => nil)).toBe(
    true
  )
  expect(await settleLeftOutLine(propriety, { id, outcome: 'added' })).toEqual({ outcome: 'added' })
  const { declared, added } = await publishedDeclarations(anybody(), DEPARTMENT, FROM, 'gifts')
  expect(declared.filter(({ nil }) => !nil)).toMatchObject([{ on: '2026-08-03', parts: GIFT }])
  expect(declared.filter(({ nil, holder }) => nil && holder === minister.name)).toEqual([])
  expect(added).toMatchObject([{ wasNil: true, reason: 'The gift was found in a cupboard in October' }])
  await expect(proposeLeftOutLine(office, gift())).rejects.toMatchObject({ code: 'declared-already' })
  const path = `/transparency/${DEPARTMENT}/2026-q3/gifts`
  const { body } = await app.inject(path)
  for (const words of [
    'Issued again on',
    '1 correction',
    'had been left out',
    'in a cupboard',
    'A nil return had been'
  ])
    expect(body).toContain(words)
  expect(body).not.toContain('Pat Propriety')
  expect((await app.inject(`${path}.csv`)).body).toContain(',2026-08-03,A bowl,Received,Tern Laboratory,160,Purchased')
  expect((await app.inject(`${path}.json`)).json().added).toHaveLength(1)
})

test('a meeting is added to the open register with who was there, and the corrected return brings in nothing new', async () => {
  const nilBefore = (await loadQuarter(anybody(), DEPARTMENT, FROM)).nil
  const { id } = await proposeLeftOutLine(office, meeting())
  await settleLeftOutLine(propriety, { id, outcome: 'added' })
  const { meetings, nil, added } = await loadQuarter(anybody(), DEPARTMENT, FROM)
  expect(meetings).toMatchObject([
    { date: '2026-08-03', organisations: [{ name: 'Tern Laboratory' }, { name: 'Wren Works' }] }
  ])
  expect(nil).toHaveLength(nilBefore.length - 1)
  expect(added).toMatchObject([{ wasNil: true, on: '2026-08-03' }])
  expect((await loadReturn(office, DEPARTMENT, FROM)).signed?.reissued_at).toBeInstanceOf(Date)
  await expect(proposeLeftOutLine(office, meeting())).rejects.toMatchObject({ code: 'declared-already' })
  const page = await app.inject(`/transparency/${DEPARTMENT}/2026-q3`)
  for (const words of ['Issued again on', 'The diary was kept on paper']) expect(page.body).toContain(words)
  const csv = await app.inject(`/transparency/${DEPARTMENT}/2026-q3/meetings.csv`)
  expect(parse(csv.body)).toHaveLength(1 + meetings.length + nil.length)
  const file = { name: `${DEPARTMENT}-july-to-september-2026.csv`, bytes: csv.rawPayload }
  const importer = ctxAs(engine, theSystem('meetings.import', 'business.match'))
  expect(await importMeetings(importer, file, { department: DEPARTMENT })).toMatchObject({ added: 0, refused: [] })
  const { rows } = await withSession(engine, (s) =>
    s.query("select event from platform.audit_event where event like 'left-out-line.%' and subject_id = $1", [id])
  )
  expect(rows).toMatchObject([{ event: 'left-out-line.proposed' }, { event: 'left-out-line.added' }])
})

test('the page offers it to the private office, keeps what was typed, and leaves the decision to somebody else', async () => {
  const address = `/ministers/left-out/gifts/${DEPARTMENT}/2026-q3`
  expect((await app.inject(address)).statusCode).toBe(303)
  const browser = new Client(app)
  await browser.signIn(PERSONA.slug)
  expect((await browser.get(`/ministers/declarations/gifts/${DEPARTMENT}/2026-q3`)).body).toContain(`href="${address}"`)
  const said = { holder: minister.personId, on: '2026-08-05', ...GIFT, reason: 'short' }
  const refused = await browser.submit(address, said, `${address}/propose`)
  expect(refused.statusCode).toBe(422)
  for (const words of ['value="A bowl"', 'at least 10 characters']) expect(refused.body).toContain(words)
  const reason = 'It came in a second parcel'
  expect((await browser.submit(address, { ...said, reason }, `${address}/propose`)).statusCode).toBe(303)
  const { body } = await browser.get(address)
  for (const words of ['Waits for a second person', reason, 'Added', 'Not added', 'the vase of the last quarter'])
    expect(body).toContain(words)
  expect(body).not.toContain('Is it added to what is published?')
  const { lines } = await loadLeftOut(propriety, { department: DEPARTMENT, quarterFrom: FROM, kind: 'gifts' })
  expect(lines.map(({ outcome }) => outcome)).toEqual([null, 'refused', 'added'])
})

test('what was proposed is on the day of those who may add it, and the decision rings for whoever proposed it', async () => {
  const [browser, second, stranger] = [new Client(app), new Client(app), new Client(app)]
  await browser.signIn(PERSONA.slug)
  await second.signIn(SECOND.slug)
  await stranger.signIn(STRANGER.slug)
  const address = `/ministers/left-out/gifts/${DEPARTMENT}/2026-q3`
  const waits = ['Waits for a second person', 'Proposed by Pia Grove', 'Add it, or say why not', `href="${address}"`]
  const day = (await second.get('/work')).body
  for (const words of waits) expect(day).toContain(words)
  for (const other of [browser, stranger])
    expect((await other.get('/work')).body).not.toContain('Proposed by Pia Grove')
  const { lines } = await loadLeftOut(propriety, { department: DEPARTMENT, quarterFrom: FROM, kind: 'gifts' })
  const id = lines.find(({ outcome }) => outcome === null)?.id ?? ''
  const refusal = 'It is the gift of another minister'
  await second.submit(address, { id, outcome: 'refused', refusal }, `${address}/settle`)
  expect((await second.get('/work')).body).not.toContain('Proposed by Pia Grove')
  const bell = (await browser.get('/work/reminders')).body
  for (const words of ['Fola Reed did not add the line you proposed', address]) expect(bell).toContain(words)
})
