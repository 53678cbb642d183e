import fs from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff, theSystem } from '../../../../test/support/world.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotAllowed, RuleBroken } from '../../../platform/errors.ts'
import { findBusinesses } from '../find-business/find-businesses.ts'
import { businessByNumber } from '../read-business/business-by-id.ts'
import { businessSectors } from '../read-business/business-sectors.ts'
import { COLUMNS } from './columns.ts'
import type { ImportCompaniesHouse } from './import-companies-house.schema.ts'
import { importCompaniesHouse } from './import-companies-house.ts'

let engine: Engine
let ctx: Ctx
beforeAll(async () => {
  engine = await freshDatabase()
  ctx = ctxAs(engine, theSystem('register.import', 'business.find', 'audit.read'))
})
beforeEach(() =>
  withSession(engine, (session) => session.exec('truncate register.business, register.import_run cascade'))
)
afterAll(() => engine.close())

const fixture = (name: string) => fs.readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const RAW = fixture('basic-company-data-2021.csv')

/** In small pieces, so that lines and letters are cut anywhere. */
async function* inPieces(bytes: Uint8Array, size = 997) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const bringIn = (bytes: Uint8Array | string, options: Partial<ImportCompaniesHouse> = {}, as = ctx) =>
  importCompaniesHouse(
    as,
    { chunks: inPieces(typeof bytes === 'string' ? Buffer.from(bytes) : bytes) },
    { fileName: 'BasicCompanyData-2021-09-01.csv', ...options }
  )

const rows = <R>(text: string) => inTransaction(ctx, async (tx) => (await openTx(tx).session.query<R>(text)).rows)
const held = async () => Number((await rows<{ n: string }>('select count(*) as n from register.business'))[0]?.n)

/** A file of the given companies in the true layout, by column. */
function fileOf(...companies: Record<string, string>[]): string {
  const line = (values: readonly string[]) => values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')
  const usual: Record<string, string> = {
    CompanyCategory: 'Private Limited Company',
    CompanyStatus: 'Active',
    CountryOfOrigin: 'United Kingdom'
  }
  return [
    COLUMNS.join(','),
    ...companies.map((one) => line(COLUMNS.map((column) => one[column] ?? usual[column] ?? '')))
  ].join('\n')
}
const acme = {
  CompanyName: 'ACME LIMITED',
  CompanyNumber: '00000001',
  'SICCode.SicText_1': '62012 - Business and domestic software development'
}
const bolt = { CompanyName: 'BOLT LTD', CompanyNumber: 'SC000002' }

async function refusal(of: Promise<unknown>): Promise<string> {
  const error = await of.then(
    () => undefined,
    (thrown: unknown) => thrown
  )
  expect(error).toBeInstanceOf(RuleBroken)
  return error instanceof Error ? error.message : ''
}

test('only those who may import registers do', async () => {
  await expect(bringIn(RAW, {}, ctxAs(engine, staff(['business.record'])))).rejects.toThrow(NotAllowed)
})

test.each([
  ['another kind of file', 'a,b,c\n1,2,3\n', 'line 1: expected the header of a Companies House'],
  [
    'a header without a column',
    fileOf(acme).replace('CompanyStatus,', ''),
    'line 1: the header has no column CompanyStatus'
  ],
  ['a header with a strange column', fileOf(acme).replace('URI,', 'URL,'), 'line 1: the header has no column URI'],
  ['an empty file', '', 'line 1: the file is empty'],
  ['a header alone', `${COLUMNS.join(',')}\n`, 'line 2: the file has a header and no rows'],
  [
    'a bad date',
    fileOf(acme, { ...bolt, IncorporationDate: '31/02/2019' }),
    'line 3, column IncorporationDate: expected a date such as 31/12/2019, or nothing, found “31/02/2019”'
  ],
  [
    'a bad number',
    fileOf({ ...acme, CompanyNumber: '1' }),
    'line 2, column CompanyNumber: expected a company number of 8 letters and digits, found “1”'
  ],
  ['no name', fileOf({ ...acme, CompanyName: ' ' }), 'line 2, column CompanyName: expected a name, found “”'],
  [
    'a strange SIC code',
    fileOf({ ...acme, 'SICCode.SicText_2': 'software' }),
    'line 2, column SICCode.SicText_2: expected a SIC code'
  ],
  ['a company twice', fileOf(acme, bolt, acme), 'line 4, column CompanyNumber: 00000001 was already on line 2'],
  ['a short row', `${fileOf(acme)}\n"BOLT","SC000002"\n`, 'line 3: expected 55 columns, found 2'],
  ['a quote never closed', `${fileOf(acme)}\n"BOLT,SC000002\n`, 'line 3: a quote was opened and never closed'],
  [
    'a quote within a value',
    fileOf(acme).replace('"ACME LIMITED"', '"ACME" LIMITED'),
    'line 2: a quote stands in the middle of a value'
  ]
])('refuses %s, names the line, and leaves nothing behind', async (_what, file = '', words = '') => {
  expect(await refusal(bringIn(file))).toContain(words)
  expect(await held()).toBe(0)
  expect(await rows('select 1 from register.import_run')).toEqual([])
})

test('refuses what is not UTF-8, naming the line', async () => {
  const file = Buffer.concat([
    Buffer.from(`${fileOf(acme)}\n`),
    Buffer.from([0x22, 0xe9, 0x22, 10]),
    Buffer.from(`${fileOf(bolt).split('\n')[1]}\n`)
  ])
  expect(await refusal(bringIn(file))).toContain('line 3: the line is not UTF-8 text')
  expect(await held()).toBe(0)
})

test('names every bad row, up to a bound', async () => {
  const bad = Array.from({ length: 60 }, (_, at) => ({
    ...acme,
    CompanyNumber: String(10_000_000 + at),
    IncorporationDate: 'soon'
  }))
  const words = await refusal(bringIn(fileOf(acme, ...bad)))
  expect(words.match(/column IncorporationDate/g)).toHaveLength(50)
  expect(words).toContain('line 3,')
  expect(words).toContain('There may be more')
})

test('brings in the genuine file: quotes, a dot, zeros, foreign postcodes and previous names', async () => {
  expect(await bringIn(RAW)).toMatchObject({ rows: 31, added: 31, changed: 0, unchanged: 0, closed: 0 })
  expect(await businessByNumber(ctx, '3811958')).toMatchObject({
    name: '"1 C O LIMITED"',
    number: '03811958',
    status: 'active',
    source: 'companies-house',
    sourceOn: '2021-09-01'
  })
  expect(await businessByNumber(ctx, 'FC031362')).toMatchObject({ kind: 'company', district: 'GY1' })
  expect(await rows('select name, until_on from register.other_name order by name')).toEqual([
    { name: '!OBAC FITTINGS LIMITED', until_on: '2011-07-15' },
    { name: '"ALLWELL" NATURAL HEALTH LTD', until_on: '2018-04-25' },
    { name: 'MAYCROSS DEVELOPMENTS LIMITED', until_on: '2006-03-30' },
    { name: 'MAZ A&T SERVICES LIMITED', until_on: '2017-04-06' }
  ])
})

test('brings in the older layout of 53 columns, bad postcodes as they stand', async () => {
  expect(await bringIn(fixture('basic-company-data-2015.csv'))).toMatchObject({ rows: 16, added: 16 })
  expect(await businessByNumber(ctx, '08966156')).toMatchObject({ postcode: 'SS!"AS', district: null })
  const found = await findBusinesses(ctx, { q: 'o muirigh' })
  expect(found.items.map(({ name }) => name)).toEqual(['Ó MUIRIGH SOLICITORS LIMITED'])
})

test('works sectors out from SIC codes, and says so in one event', async () => {
  await bringIn(fileOf(acme, bolt))
  const one = await businessByNumber(ctx, '1')
  expect(one?.primarySector).toBe('CI')
  const sectors = await businessSectors(ctx, one?.id ?? '')
  expect(sectors.map(({ sector, prefix, primary }) => [sector, prefix, primary])).toEqual([
    ['CI', '6201', true],
    ['DT', '62', false]
  ])
  const events = await rows<{ facts: unknown }>(
    `select facts from platform.audit_event where event = 'register.imported' order by seq desc limit 1`
  )
  expect(events).toEqual([{ facts: expect.objectContaining({ rows: 2, added: 2, asOf: '2021-09-01' }) }])
})

test('the same file again changes nothing', async () => {
  await bringIn(RAW)
  const before = await rows('select * from register.business order by id')
  expect(await bringIn(RAW)).toMatchObject({ rows: 31, added: 0, changed: 0, unchanged: 31, closed: 0 })
  expect(await rows('select * from register.business order by id')).toEqual(before)
})

test('a newer file changes what differs, keeps the record, and replaces its previous names', async () => {
  await bringIn(fileOf(acme, bolt))
  const before = await businessByNumber(ctx, '1')
  const renamed = {
    ...acme,
    CompanyName: 'APEX LIMITED',
    'PreviousName_1.CompanyName': 'ACME LIMITED',
    'PreviousName_1.CONDATE': '01/10/2021'
  }
  const result = await bringIn(fileOf(renamed, bolt), { fileName: 'BasicCompanyData-2021-11-01.csv' })
  expect(result).toMatchObject({ rows: 2, added: 0, changed: 1, unchanged: 1, closed: 0 })
  expect(await businessByNumber(ctx, '1')).toMatchObject({
    id: before?.id,
    name: 'APEX LIMITED',
    sourceOn: '2021-11-01'
  })
  const found = await findBusinesses(ctx, { q: 'acme' })
  expect(found.items).toMatchObject([{ name: 'APEX LIMITED', matchedOn: 'ACME LIMITED' }])
})

test('an older file never replaces newer facts', async () => {
  await bringIn(fileOf(acme))
  const older = await bringIn(fileOf({ ...acme, CompanyName: 'OLD LIMITED' }), { asOf: '2019-01-01' })
  expect(older).toMatchObject({ changed: 0, unchanged: 1 })
  expect(await businessByNumber(ctx, '1')).toMatchObject({ name: 'ACME LIMITED' })
})

test('a newer file of the whole register marks who has left it, and who came back', async () => {
  await bringIn(fileOf(acme, bolt))
  expect(await bringIn(fileOf(bolt), { asOf: '2022-01-01', whole: true })).toMatchObject({
    rows: 1,
    unchanged: 1,
    closed: 1
  })
  expect(await businessByNumber(ctx, '1')).toMatchObject({ status: 'left-register', live: false })
  expect(await bringIn(fileOf(acme, bolt), { asOf: '2022-02-01', whole: true })).toMatchObject({
    changed: 1,
    closed: 0
  })
  expect(await businessByNumber(ctx, '1')).toMatchObject({ status: 'active', live: true })
})

test('a file is taken for the whole register only if it names nearly all whom we hold', async () => {
  const many = Array.from({ length: 20 }, (_, at) => ({ ...acme, CompanyNumber: String(20_000_000 + at) }))
  await bringIn(fileOf(...many))
  expect(await bringIn(fileOf(...many.slice(0, 5)), { asOf: '2022-01-01' })).toMatchObject({ closed: 0 })
  expect(await bringIn(fileOf(...many.slice(0, 19)), { asOf: '2022-02-01' })).toMatchObject({ closed: 1 })
})

test('a company that the file says is dissolved is a going concern no longer', async () => {
  await bringIn(fileOf(acme, bolt))
  const result = await bringIn(fileOf({ ...acme, DissolutionDate: '05/01/2022' }, bolt), { asOf: '2022-02-01' })
  expect(result).toMatchObject({ changed: 1, closed: 1 })
  expect(await businessByNumber(ctx, '1')).toMatchObject({ status: 'dissolved', live: false })
})

test('the search indexes are there after a first load and after a small one', async () => {
  const indexes = () =>
    rows<{ indexname: string }>(
      `select indexname from pg_indexes where schemaname = 'register' and tablename in ('business', 'other_name') order by 1`
    )
  const before = await indexes()
  await bringIn(RAW)
  expect(await indexes()).toEqual(before)
  await bringIn(fileOf(acme))
  expect(await indexes()).toEqual(before)
  expect(before.length).toBeGreaterThan(6)
})
