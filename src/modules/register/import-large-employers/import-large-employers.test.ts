import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff, theSystem } from '../../../../test/support/world.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotAllowed } from '../../../platform/errors.ts'
import { findBusinesses } from '../find-business/find-businesses.ts'
import { businessByNumber } from '../read-business/business-by-id.ts'
import { aBusiness } from '../register.factory.ts'
import { importLargeEmployers } from './import-large-employers.ts'

let engine: Engine
let ctx: Ctx
beforeAll(async () => {
  engine = await freshDatabase()
  ctx = ctxAs(engine, theSystem('register.import', 'business.find'))
})
beforeEach(() =>
  withSession(engine, (session) => session.exec('truncate register.business, register.import_run cascade'))
)
afterAll(() => engine.close())

const HEADER = 'EmployerId,EmployerName,CurrentName,CompanyNumber,Address,PostCode,SicCodes,EmployerSize'
const FILE = `${HEADER}
1,"BREWERS, LIMITED",BREWERS LIMITED,445790,"1 High Street, Leeds, LS1 4AP",LS1 4AP,1110;11050,1000 to 4999
2,OLD NAME LTD,New Name Ltd,SC123456,"2 Low Street, Perth",PH1 1AA,62012,"20,000 or more"
3,Borough Council,Borough Council,,Town Hall,LS1 1AA,1;84110,1000 to 4999
4,Solicitors & Co,Solicitors & Co,,"3 Chancery Lane, London",WC2A 1AA,69102,250 to 499
5,Shy Limited,Shy Limited,09999999,,,,Not Provided
`

async function* once(text: string) {
  yield Buffer.from(text)
}
const bringIn = (text: string, asOf = '2021-04-05', as = ctx) =>
  importLargeEmployers(as, once(text), { fileName: 'employers.csv', asOf })
const held = () =>
  inTransaction(ctx, async (tx) => (await openTx(tx).session.query('select * from register.business order by id')).rows)

test('only those who may import registers do', async () => {
  await expect(bringIn(FILE, '2021-04-05', ctxAs(engine, staff([])))).rejects.toThrow(NotAllowed)
})

test.each([
  ['a file without a column', FILE.replace('EmployerSize', 'Size'), 'line 1: the header has no column EmployerSize'],
  [
    'a band that is none',
    FILE.replace('250 to 499', 'many'),
    'line 5, column EmployerSize: expected a band such as “250 to 499”, found “many”'
  ],
  ['a number that is none', FILE.replace('SC123456', 'Scotland'), 'line 3, column CompanyNumber'],
  ['a code that is none', FILE.replace('62012', 'software'), 'line 3, column SicCodes'],
  [
    'an employer twice',
    FILE.replace('09999999', 'SC123456'),
    'line 6, column CompanyNumber: SC123456 was already on line 3'
  ],
  ['a quote never closed', `${FILE}6,"X`, 'line 7']
])('refuses %s and leaves nothing behind', async (_what, text, words) => {
  await expect(bringIn(text)).rejects.toThrow(words)
  expect(await held()).toEqual([])
})

test('brings in employers with their bands, puts zeros back, and keeps the public sector out', async () => {
  expect(await bringIn(FILE)).toEqual({ rows: 5, publicSector: 1, added: 4, banded: 0, unchanged: 0 })
  expect(await businessByNumber(ctx, '00445790')).toMatchObject({
    name: 'BREWERS LIMITED',
    employeeBand: '1000-4999',
    source: 'gender-pay-gap',
    sourceOn: '2021-04-05',
    regionCode: 'TLE'
  })
  expect((await findBusinesses(ctx, { q: 'borough council' })).items).toEqual([])
  expect((await findBusinesses(ctx, { q: 'old name' })).items[0]).toMatchObject({
    name: 'New Name Ltd',
    matchedOn: 'OLD NAME LTD',
    sector: 'CI'
  })
  expect(await businessByNumber(ctx, '09999999')).toMatchObject({ employeeBand: null })
})

test('again, it changes nothing', async () => {
  await bringIn(FILE)
  const before = await held()
  expect(await bringIn(FILE)).toMatchObject({ added: 0, banded: 0, unchanged: 4 })
  expect(await held()).toEqual(before)
})

test('gives a band to a business that another register owns, and changes nothing else of it', async () => {
  const id = await aBusiness(ctx, 'BREWERS (1890) LIMITED', { number: '00445790' })
  expect(await bringIn(FILE)).toMatchObject({ added: 3, banded: 1 })
  expect(await businessByNumber(ctx, '445790')).toMatchObject({
    id,
    name: 'BREWERS (1890) LIMITED',
    employeeBand: '1000-4999',
    source: 'companies-house'
  })
})

test('older counts never replace newer', async () => {
  await bringIn(FILE, '2023-04-05')
  expect(await bringIn(FILE.replace('250 to 499', '500 to 999'), '2021-04-05')).toMatchObject({
    banded: 0,
    unchanged: 4
  })
  expect(await bringIn(FILE.replace('250 to 499', '500 to 999'), '2024-04-05')).toMatchObject({ banded: 1 })
})
