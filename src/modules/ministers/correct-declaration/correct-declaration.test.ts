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
import { declarationFile } from '../declarations/declaration-file.ts'
import { loadDeclarations } from '../declarations/load-declarations.ts'
import { publishedDeclarations } from '../declarations/published-declarations.ts'
import { importDeclarations } from '../import-declarations/import-declarations.ts'
import { recordDeclaration } from '../record-declaration/record-declaration.ts'
import { approveDeclarations } from '../sign-declarations/approve-declarations.ts'
import { publishDeclarations } from '../sign-declarations/publish-declarations.ts'
import { correctDeclaration } from './correct-declaration.ts'
import { loadDeclaration } from './load-declaration.ts'

const DEPARTMENT = 'department-for-business-and-trade'
const RETURN = { department: DEPARTMENT, quarterFrom: '2026-07-01', kind: 'gifts' as const }
const PATH = `/transparency/${DEPARTMENT}/2026-q3/gifts`
const OFFICE = { slug: 'office', name: 'Pia Grove', role: 'private-office', description: '' }
const OUTSIDER = '00000000-0000-7000-8000-000000000009'
const EMAIL = 'pia.grove@example.gov.uk'
const anybody = () => ctxAs(engine, { ...publicActor(), permissions: new Set(['meetings.find']) })

let engine: Engine
let app: Awaited<ReturnType<typeof buildApp>>
let office: Ctx
let gift: string
let draft: string

beforeAll(async () => {
  engine = await freshDatabase()
  const keeper = ctxAs(engine, staff(['official.keep', 'official.read', 'official.find']))
  const job = { bodySlug: DEPARTMENT, jobTitle: 'Private secretary', activeFrom: '2026-01-05', roles: [OFFICE.role] }
  await keepOfficial(keeper, { name: OFFICE.name, email: EMAIL, ...job })
  app = await buildApp({
    engine,
    config: testConfig({ DEMO: 'yes' }),
    log: openLog('silent'),
    personas: [{ ...OFFICE, officialEmail: EMAIL }],
    now: keeper.now
  })
  const { id: team } = await keepTeam(ctxAs(engine, staff(['team.keep'])), {
    name: 'Ministers’ private office',
    kind: 'private-office',
    bodySlug: DEPARTMENT
  })
  office = ctxAs(engine, staff(['return.draft', 'return.approve', 'meetings.correct'], { teams: [team] }))
  const propriety = ctxAs(
    engine,
    staff(['return.draft', 'return.publish'], {
      id: '00000000-0000-7000-8000-000000000002',
      name: 'Pat Propriety',
      teams: [team]
    })
  )
  const [minister] = (await loadDeclarations(office, DEPARTMENT, RETURN.quarterFrom, 'gifts')).holders
  const parts = { what: 'A bowl', direction: 'Received', party: 'Tern Laboratory', value: '160', outcome: 'Purchased' }
  const said = { ...RETURN, holder: minister?.personId ?? '', on: '2026-08-03', parts }
  gift = (await recordDeclaration(office, said)).id
  draft = (await recordDeclaration(office, { ...said, quarterFrom: '2026-10-01', on: '2026-10-05' })).id
  await approveDeclarations(office, { ...RETURN, confirmed: 'yes' })
  await publishDeclarations(propriety, { ...RETURN, confirmed: 'yes' })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const wrong = (more: object = {}) => ({
  declarationId: gift,
  part: 'value',
  isNow: '1600',
  reason: 'A nought was left out',
  ...more
})

describe('refused', () => {
  test('to the public, and to those who only draft returns', async () => {
    await expect(correctDeclaration(anybody(), wrong())).rejects.toMatchObject({ permission: 'sign-in' })
    await expect(correctDeclaration(ctxAs(engine, staff(['return.draft'])), wrong())).rejects.toThrow('permission')
  })
  test('to whoever may, but works for another department, who is not offered it either', async () => {
    const elsewhere = ctxAs(engine, staff(['meetings.correct', 'meetings.find'], { id: OUTSIDER }))
    await expect(correctDeclaration(elsewhere, wrong())).rejects.toMatchObject({ code: 'other-body' })
    expect((await loadDeclaration(elsewhere, gift)).theirs).toBe(false)
  })
  test('while it is a draft, which nobody outside can read', async () => {
    await expect(correctDeclaration(office, wrong({ declarationId: draft }))).rejects.toMatchObject({
      code: 'declaration-unpublished'
    })
    await expect(loadDeclaration(anybody(), draft)).rejects.toThrow('does not exist')
  })
  test('of a nil row', async () => {
    const { declared } = await publishedDeclarations(anybody(), DEPARTMENT, RETURN.quarterFrom, 'gifts')
    const nil = declared.find((one) => one.nil)
    await expect(correctDeclaration(office, wrong({ declarationId: nil?.id }))).rejects.toMatchObject({
      code: 'declaration-nil'
    })
  })
  test.each([
    ['without a reason', { reason: 'typo' }, 'at least 10'],
    ['of a part there is not', { part: 'colour' }, 'Choose what is wrong'],
    ['to what it says already', { isNow: '160' }, 'says already'],
    ['to a sum that is none', { isNow: 'a lot' }, 'enter a sum'],
    ['to a choice that is none', { part: 'direction', isNow: 'Lent' }, 'choose Given or Received'],
    ['to a day of another quarter', { part: 'on', isNow: '2026-10-01' }, '2026-07-01 to 2026-09-30'],
    ['to a day that is none', { part: 'on', isNow: 'August' }, 'yyyy-mm-dd']
  ])('%s', async (_what, more, words) => {
    await expect(correctDeclaration(office, wrong(more))).rejects.toThrow(words)
  })
})

test('what it said stays beside what it says, with why; the return says it was issued again and names no official', async () => {
  await correctDeclaration(office, wrong())
  await correctDeclaration(office, wrong({ part: 'on', isNow: '2026-08-04', reason: 'It was given on the next day' }))
  const { corrections } = await loadDeclaration(anybody(), gift)
  expect(corrections.map(({ what, was, isNow }) => [what, was, isNow])).toEqual([
    ['Day', '2026-08-03', '2026-08-04'],
    ['Value in pounds', '160', '1600']
  ])
  const { body } = await app.inject(PATH)
  for (const words of ['Issued again on', '2 corrections', 'A nought was left out', '2026-08-04'])
    expect(body).toContain(words)
  expect(body).not.toContain('Test Official')
  expect((await app.inject(`/transparency/declarations/${gift}`)).body).not.toContain('Test Official')
  expect((await app.inject(`${PATH}.csv`)).body).toContain(',2026-08-04,A bowl,Received,Tern Laboratory,1600,Purchased')
  expect((await app.inject(`${PATH}.json`)).json().corrections).toMatchObject([
    { isNow: '2026-08-04' },
    { reason: 'A nought was left out' }
  ])
  const { signed } = await loadDeclarations(office, DEPARTMENT, RETURN.quarterFrom, 'gifts')
  expect(signed?.reissued_at).toBeInstanceOf(Date)
  const { rows } = await withSession(engine, (s) =>
    s.query("select 1 from platform.audit_event where event = 'declaration.corrected' and subject_id = $1", [gift])
  )
  expect(rows).toHaveLength(2)
})

test('the corrected return, brought in again, adds nothing', async () => {
  const found = await publishedDeclarations(anybody(), DEPARTMENT, RETURN.quarterFrom, 'gifts')
  const declared = found.declared.filter(({ nil }) => !nil)
  const file = { name: 'again.csv', bytes: Buffer.from(declarationFile(found.layout, declared)) }
  const importer = ctxAs(engine, theSystem('meetings.import'))
  const given = { department: found.department, sourceWords: 'Our own return' }
  expect(await importDeclarations(importer, file, given)).toMatchObject({ declarations: 1, refused: [], added: 0 })
})

test('whoever may correct does it on the page of the declaration; nobody else is offered it', async () => {
  const address = `/transparency/declarations/${gift}`
  expect((await app.inject(address)).body).not.toContain('Publish the correction')
  expect((await app.inject('/transparency/declarations/nonsense')).statusCode).toBe(404)
  const browser = new Client(app)
  await browser.signIn(OFFICE.slug)
  expect((await browser.get(PATH)).body).toContain(`href="${address}"`)
  const typed = { part: 'outcome', isNow: 'Held by the department', reason: 'short' }
  const refused = await browser.submit(address, typed, `${address}/correct`)
  expect(refused.statusCode).toBe(422)
  for (const words of ['value="Held by the department"', 'at least 10 characters'])
    expect(refused.body).toContain(words)
  const reason = 'It has not been bought yet'
  expect((await browser.submit(address, { ...typed, reason }, `${address}/correct`)).statusCode).toBe(303)
  expect((await browser.get(address)).body).toContain('Held by the department')
  expect((await browser.get(address)).body).toContain(OFFICE.name)
})
