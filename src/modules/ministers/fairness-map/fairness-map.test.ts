import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { decideOrganisation } from '../decide-organisation/decide-organisation.ts'
import { importMeetings } from '../import-meetings/import-meetings.ts'
import { keepWhoIsMet } from '../keep-who-is-met/keep-who-is-met.ts'
import { concentrationOf } from './concentration-of.ts'
import { countFairness } from './count-fairness.ts'
import { neverMet } from './never-met.ts'

const FILE = `Minister,Date,Name of Organisation,Purpose of meeting
Secretary of State,2012-03-01,Tern Laboratory,Laboratory space
Secretary of State,2012-04-02,Tern Laboratory,Laboratory space again
Secretary of State,2013-05-03,Unite,Skills
Secretary of State,2013-06-04,Embassy of Ruritania,Trade
Secretary of State,2013-07-05,A Puzzle,Puzzles
`
let engine: Engine
let app: FastifyInstance
let desks: Desks
beforeAll(async () => {
  engine = await freshDatabase()
  app = await testApp(engine)
  desks = await openDesks(engine)
  const importer = ctxAs(engine, theSystem('meetings.import', 'business.match'))
  await importMeetings(
    importer,
    { name: 'dbt-meetings.csv', bytes: Buffer.from(FILE) },
    { department: 'Department for Business and Trade' }
  )
  const analyst = ctxAs(engine, staff(['meetings.match', 'business.read']))
  await decideOrganisation(analyst, { organisation: 'Tern Laboratory', business: desks.laboratory.id })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})
const anybody = () => ctxAs(engine, staff(['meetings.find', 'business.read', 'duty.read']))

test('refused: names of those never met are not for the public', async () => {
  await expect(neverMet(ctxAs(engine, publicActor()))).rejects.toMatchObject({ permission: 'sign-in' })
  expect((await app.inject('/ministers/fairness')).statusCode).toBe(303)
})

test('measures of concentration are those of the text-books', () => {
  const four = [
    { times: 1, organisations: 2 },
    { times: 2, organisations: 1 },
    { times: 6, organisations: 1 }
  ]
  // Shares 10, 10, 20 and 60 per cent: squares add up to 4,200; the mean difference of pairs over twice the mean is 0.4.
  expect(concentrationOf(four)).toMatchObject({
    attendances: 10,
    organisations: 4,
    hhi: 4200,
    top10: 1,
    once: 2,
    half: 1
  })
  expect(concentrationOf(four).gini).toBeCloseTo(0.4, 10)
  expect(concentrationOf([{ times: 3, organisations: 50 }])).toMatchObject({ hhi: 200, top10: 0.2, half: 25 })
  expect(concentrationOf([{ times: 3, organisations: 50 }]).gini).toBeCloseTo(0, 10)
  expect(concentrationOf([])).toMatchObject({ gini: 0, organisations: 0 })
})

test('the Gini coefficient by ranks equals the one by all pairs', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }), (times) => {
      const mean = times.reduce((a, b) => a + b, 0) / times.length
      const apart = times.flatMap((a) => times.map((b) => Math.abs(a - b))).reduce((a, b) => a + b, 0)
      const { gini } = concentrationOf(times.map((one) => ({ times: one, organisations: 1 })))
      expect(gini).toBeCloseTo(apart / (2 * times.length ** 2 * mean), 8)
    })
  )
})

test('counts are by sector, place and kind, with a row for whoever is never met, and by year', async () => {
  const all = await countFairness(anybody(), {})
  expect(all).toMatchObject({ meetings: 5, concentration: { attendances: 5, organisations: 4 } })
  expect(all.sectors.find(({ code }) => code === 'LS')).toMatchObject({ attendances: 2, businesses: 1 })
  expect(all.regions.find(({ code }) => code === 'TLM')).toMatchObject({ attendances: 2, gssCode: 'S92000003' })
  expect(all.regions.find(({ code }) => code === 'TLN')).toMatchObject({ attendances: 0, gssCode: 'N92000002' })
  expect(all.nations.find(({ name }) => name === 'Wales')).toMatchObject({ attendances: 0 })
  const kind = (code: string) => all.kinds.find((one) => one.code === code)?.attendances
  expect([kind('union'), kind('government-abroad'), kind('not-told')]).toEqual([1, 1, 1])
  expect(all.top[0]).toMatchObject({ name: desks.laboratory.name, businessId: desks.laboratory.id, times: 2 })
  expect(all.byYear.map(({ year, attendances }) => [year, attendances])).toEqual([
    [2012, 2],
    [2013, 3]
  ])
  expect(await countFairness(anybody(), { year: 2012 })).toMatchObject({ meetings: 2, year: 2012 })
  expect(await countFairness(anybody(), { source: 'own' })).toMatchObject({ meetings: 0 })
})

test('anybody reads it: page with tables, file and JSON', async () => {
  const { body, statusCode } = await app.inject('/transparency/fairness?year=2012')
  expect(statusCode).toBe(200)
  for (const words of ['Who ministers meet', 'Gini', 'Wales', 'Crown copyright', 'Tern Laboratory'])
    expect(body).toContain(words)
  const { body: file } = await app.inject('/transparency/fairness.csv')
  expect(file).toContain('nation,scotland,Scotland,0,0,0,0')
  // The laboratory is on no open register: the public counts its meetings, and learns nothing else of it.
  expect(file).toContain('sector,not-known,Not known,2,1,0,0')
  expect((await app.inject('/api/v1/fairness?year=2013')).json()).toMatchObject({ meetings: 3 })
})

test('counts are kept by those who may, are what was counted live, and are counted anew once something is published', async () => {
  await expect(keepWhoIsMet(anybody())).rejects.toThrow('permission')
  const clock = ctxAs(engine, theSystem('meetings.count'), () => new Date('2026-11-24T06:30:00Z'))
  const asked = [{}, { year: 2012 }, { year: 2013, source: 'files' as const }, { source: 'own' as const }]
  const counts = async () => {
    const all = []
    for (const one of asked) all.push(await countFairness(anybody(), one))
    return all.map(({ countedAt: _, ...figures }) => figures)
  }
  const live = await counts()
  expect(await keepWhoIsMet(clock)).toEqual({ counted: true })
  expect(await counts()).toEqual(live)
  expect(await keepWhoIsMet(clock)).toEqual({ counted: false })
  expect((await app.inject('/transparency/fairness')).body).toContain('6:30am on Tuesday 24 November 2026')
  const importer = ctxAs(engine, theSystem('meetings.import', 'business.match'))
  const more = `${FILE.split('\n')[0]}\nSecretary of State,2014-07-05,Another Puzzle,Puzzles\n`
  await importMeetings(importer, { name: 'more.csv', bytes: Buffer.from(more) }, { department: 'HM Treasury' })
  expect(await keepWhoIsMet(clock)).toEqual({ counted: true })
  expect(await countFairness(anybody(), {})).toMatchObject({ meetings: 6, concentration: { organisations: 5 } })
})
