import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff } from '../../../../test/support/world.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { keepTeam } from '../../government/index.ts'
import { loadDeclarations } from '../declarations/load-declarations.ts'
import { recordDeclaration } from '../record-declaration/record-declaration.ts'
import { withdrawDeclaration } from '../record-declaration/withdraw-declaration.ts'
import { approveDeclarations } from './approve-declarations.ts'
import { publishDeclarations } from './publish-declarations.ts'

const DEPARTMENT = 'department-for-business-and-trade'
const QUARTER = '2026-07-01'
let engine: Engine
let app: FastifyInstance
let office: Ctx
let propriety: Ctx
let elsewhere: Ctx
let minister: { personId: string; name: string }

beforeAll(async () => {
  engine = await freshDatabase()
  app = await testApp(engine)
  const { id: team } = await keepTeam(ctxAs(engine, staff(['team.keep'])), {
    name: 'Private office',
    kind: 'private-office',
    bodySlug: DEPARTMENT
  })
  const may = ['return.draft', 'return.approve', 'return.publish']
  office = ctxAs(engine, staff(may, { teams: [team] }))
  elsewhere = ctxAs(engine, staff(may, { id: '00000000-0000-7000-8000-000000000009' }))
  propriety = ctxAs(
    engine,
    staff(may, { id: '00000000-0000-7000-8000-000000000002', name: 'Pat Propriety', teams: [team] })
  )
  const { holders } = await loadDeclarations(office, DEPARTMENT, QUARTER, 'hospitality')
  const [first] = holders
  if (!first) throw new Error('The department has no minister')
  minister = first
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const hospitality = (more: object = {}) => ({
  department: DEPARTMENT,
  quarterFrom: QUARTER,
  kind: 'hospitality' as const,
  holder: minister.personId,
  on: '2026-08-03',
  parts: { party: 'Tern, Ltd', what: 'Dinner', accompanied: 'No', value: '45.50' },
  ...more
})
const signed = (kind: 'hospitality' | 'gifts' | 'travel' | 'officials-meetings') =>
  ({ department: DEPARTMENT, quarterFrom: QUARTER, kind, confirmed: 'yes' }) as const

describe('refused', () => {
  test('to the public', async () => {
    await expect(recordDeclaration(ctxAs(engine, publicActor()), hospitality())).rejects.toMatchObject({
      permission: 'sign-in'
    })
    expect((await app.inject(`/ministers/declarations/gifts/${DEPARTMENT}/2026-q3`)).statusCode).toBe(303)
  })
  test('to whoever may, but works for another department', async () => {
    const deeds = [
      () => recordDeclaration(elsewhere, hospitality()),
      () => approveDeclarations(elsewhere, signed('gifts')),
      () => publishDeclarations(elsewhere, signed('gifts'))
    ]
    for (const deed of deeds) await expect(deed()).rejects.toMatchObject({ code: 'other-body' })
  })
  test.each([
    ['on a day of another quarter', { on: '2026-10-01' }, 'day-outside'],
    ['by nobody in post', { holder: '00000000-0000-7000-8000-00000000dead' }, 'holder-unknown'],
    [
      'with a part missing',
      { parts: { party: 'Tern', what: '', accompanied: 'No', value: '5' } },
      'declaration-faulty'
    ],
    [
      'worth no sum',
      { parts: { party: 'Tern', what: 'Tea', accompanied: 'No', value: 'a bit' } },
      'declaration-faulty'
    ],
    [
      'with a purpose that tells a stranger nothing',
      {
        kind: 'officials-meetings',
        holder: 'Una Vale, Director General',
        parts: { party: 'Tern', purpose: 'Catch up' }
      },
      'declaration-faulty'
    ]
  ])('%s', async (_what, more, code) => {
    await expect(recordDeclaration(office, hospitality(more))).rejects.toMatchObject({ code })
  })
  test('signed by nobody, by one person twice, or before the quarter is over', async () => {
    await expect(publishDeclarations(propriety, signed('gifts'))).rejects.toMatchObject({ code: 'return-unsigned' })
    await approveDeclarations(office, signed('gifts'))
    await expect(publishDeclarations(office, signed('gifts'))).rejects.toMatchObject({ code: 'same-person' })
    await expect(
      approveDeclarations(office, { ...signed('hospitality'), quarterFrom: '2026-10-01' })
    ).rejects.toMatchObject({ code: 'quarter-not-over' })
    await expect(approveDeclarations(office, signed('officials-meetings'))).rejects.toMatchObject({
      code: 'nobody-declared'
    })
  })
})

test('a return of hospitality is published by two, under the exact header, with a nil row in every cell for whoever had none', async () => {
  const { id } = await recordDeclaration(office, hospitality({ on: '2026-08-04' }))
  const { id: kept } = await recordDeclaration(office, hospitality())
  await expect(recordDeclaration(office, hospitality())).rejects.toMatchObject({ code: 'declared-already' })
  await expect(withdrawDeclaration(elsewhere, { id, reason: 'It is not ours' })).rejects.toMatchObject({
    code: 'other-body'
  })
  await withdrawDeclaration(office, { id, reason: 'Entered on the wrong day' })
  const path = `/transparency/${DEPARTMENT}/2026-q3/hospitality`
  expect((await app.inject(path)).statusCode).toBe(404)
  await approveDeclarations(office, signed('hospitality'))
  await expect(recordDeclaration(office, hospitality({ on: '2026-08-05' }))).rejects.toMatchObject({
    code: 'return-signed'
  })
  await expect(withdrawDeclaration(office, { id: kept, reason: 'Between two signatures' })).rejects.toMatchObject({
    code: 'return-signed'
  })
  const { rows } = await publishDeclarations(propriety, signed('hospitality'))
  const { body, headers } = await app.inject(`${path}.csv`)
  expect(headers['content-disposition']).toContain('hospitality-july-to-september-2026.csv')
  const [header, first, ...nil]: string[][] = parse(body)
  expect(header).toEqual([
    'Minister',
    'Date',
    'Person or organisation that offered hospitality',
    'Type of hospitality received',
    'Accompanied by spouse, family member(s) or friend?',
    'Value (£)'
  ])
  expect(first).toEqual([minister.name, '2026-08-03', 'Tern, Ltd', 'Dinner', 'No', '45.50'])
  expect(nil.length).toBe(rows - 1)
  for (const [who, ...cells] of nil) {
    expect(who).not.toBe(minister.name)
    expect(new Set(cells)).toEqual(new Set(['Nil Return']))
  }
  expect((await app.inject(`${path}.json`)).json()).toMatchObject({ kind: 'hospitality', columns: header })
  expect((await app.inject(path)).body).toContain('ministerial hospitality, July to September 2026')
  expect((await app.inject('/transparency')).body).toContain(path)
})

test.each([
  ['travel', '2026-07-01', 10, 'Start date of trip'],
  ['travel', '2013-07-01', 9, 'Date(s) of trip'],
  ['hospitality', '2013-07-01', 5, 'Date'],
  ['gifts', '2026-07-01', 7, 'Date'],
  ['officials-meetings', '2026-07-01', 4, 'Date']
])('the header of %s in %s is that of its time', async (kind, from, columns, second) => {
  const { layout } = await loadDeclarations(office, DEPARTMENT, from, kind)
  expect(layout.columns).toHaveLength(columns)
  expect(layout.columns[1]).toBe(second)
})

test('a senior official declares meetings by name and role, or that there were none', async () => {
  const of = { ...hospitality(), kind: 'officials-meetings' as const }
  await recordDeclaration(office, { ...of, holder: 'Una Vale, Director General', nil: true, on: undefined, parts: {} })
  await recordDeclaration(office, {
    ...of,
    holder: 'Ben Marsh, Permanent Secretary',
    parts: { party: 'Tern, Ltd', purpose: 'To discuss laboratory space near universities' }
  })
  await approveDeclarations(office, signed('officials-meetings'))
  expect(await publishDeclarations(propriety, signed('officials-meetings'))).toEqual({ rows: 2 })
  const { body } = await app.inject(`/transparency/${DEPARTMENT}/2026-q3/officials-meetings.csv`)
  expect(body).toContain('"Una Vale, Director General",Nil Return,Nil Return,Nil Return')
})
