import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict, NotAllowed, NotFound, RuleBroken } from '../../../platform/errors.ts'
import { recordBusiness } from '../../register/index.ts'
import { decideLink } from '../decide-link/decide-link.ts'
import { nextToReview } from '../decide-link/next-to-review.ts'
import type { Table } from '../evaluate-links/read-table.ts'
import { importList } from '../import-list/import-list.ts'
import { loadLink } from '../link-page/load-link.ts'
import { sentenceOf } from '../link-page/sentence-of.ts'
import { loadLists } from '../lists-page/load-lists.ts'
import { makeLinks } from './make-links.ts'

let engine: Engine
let linker: Ctx
let reviewer: Ctx
const businesses = new Map<string, string>()
const quiet = () => {}

beforeAll(async () => {
  engine = await freshDatabase()
  linker = ctxAs(engine, theSystem('linkage.link'))
  reviewer = ctxAs(engine, staff(['linkage.review', 'linkage.see']))
  const importer = ctxAs(engine, theSystem('business.record'))
  const held = [
    ['HARBOUR BAKERY LIMITED', '01234560', 'LS1 4AP'],
    ['NORTHWICK JOINERY LIMITED', '01234561', 'M1 1AE'],
    ['NORTHWICK JOINERY (LEEDS) LIMITED', '01234562', 'LS2 7EY'],
    ['COPPER KETTLE BREWING LIMITED', '01234563', 'EH1 1YZ'],
    ['TERN OPTICS PLC', '01234564', 'CF10 1EP']
  ] as const
  for (const [name, number, postcode] of held)
    businesses.set(
      name,
      (await recordBusiness(importer, { name, number, postcode, kind: 'company', notADuplicate: true })).id
    )
})
afterAll(() => engine.close())

const table = (rows: readonly string[][]): Table => ({ columns: ['crm_id', 'company_name', 'postcode', 'crn'], rows })
const ROWS = [
  ['A1', 'Harbour Bakery Ltd', 'LS1 4AP', '1234560'],
  ['A2', 'Northwick Joinery', '', ''],
  ['A3', 'Copper Kettel Brewing Ltd', 'EH1 1YZ', ''],
  ['A4', 'Zenith Umbrella Repairs', 'PL1 2AA', ''],
  ['A5', 'Tern Optics plc', 'CF10 1EP', '09999999']
]

const linked = async () =>
  inTransaction(
    linker,
    async (tx) =>
      (
        await openTx(tx).session.query<{ row_ref: string; business_id: string; by: string }>(
          'select row_ref, business_id, by from linkage.linked_record order by row_ref'
        )
      ).rows
  )
const recordId = async (ref: string) =>
  inTransaction(
    linker,
    async (tx) =>
      (await openTx(tx).session.query<{ id: string }>('select id from linkage.list_record where row_ref = $1', [ref]))
        .rows[0]?.id ?? ''
  )

const recordNamed = async (ref: string) =>
  inTransaction(
    linker,
    async (tx) =>
      (await openTx(tx).session.query('select name, postcode, gone from linkage.list_record where row_ref = $1', [ref]))
        .rows[0]
  )

test('bringing in and linking are for those who may', async () => {
  await expect(importList(reviewer, 'Exports', 'x.csv', table(ROWS))).rejects.toThrow(NotAllowed)
  await expect(makeLinks(reviewer, {}, quiet)).rejects.toThrow(NotAllowed)
  await expect(nextToReview(ctxAs(engine, publicActor()), 0)).rejects.toThrow(NotAllowed)
  await expect(makeLinks(linker, {}, quiet)).rejects.toThrow('No list was brought in yet')
})

test.each([
  ['no name', [['A1', '', '', '']], 'line 2, column company_name: expected a name'],
  [
    'an id twice',
    [
      ['A1', 'X', '', ''],
      ['A1', 'Y', '', '']
    ],
    'line 3, column crm_id: A1 was already on line 2'
  ],
  ['no rows', [], 'a header and no rows']
])('a file with %s is refused whole, row by row', async (_what, rows, words) => {
  await expect(importList(linker, 'Exports', 'x.csv', table(rows))).rejects.toThrow(words)
  await expect(importList(linker, 'Exports', 'x.csv', { columns: ['a', 'b'], rows: [] })).rejects.toThrow(RuleBroken)
  expect(await loadLists(reviewer)).toEqual([])
})

test('guesses the columns, keeps them, and marks who is no longer on the list', async () => {
  const first = await importList(linker, 'Exports', 'exports.csv', table([...ROWS, ['A6', 'Soon Gone', '', '']]))
  expect(first).toMatchObject({
    list: 'exports',
    rows: 6,
    added: 6,
    gone: 0,
    mapping: { id: 'crm_id', name: 'company_name', postcode: 'postcode', number: 'crn' }
  })
  expect(await importList(linker, 'exports', 'exports.csv', table(ROWS))).toMatchObject({ rows: 5, added: 0, gone: 1 })
  const back = [...ROWS, ['A6', 'Back "again", and renamed', '', '']]
  expect(await importList(linker, 'exports', 'exports.csv', table(back))).toMatchObject({ added: 0, gone: 0 })
  expect(await recordNamed('A6')).toEqual({ name: 'Back "again", and renamed', postcode: '', gone: false })
  expect(await importList(linker, 'exports', 'exports.csv', table(ROWS))).toMatchObject({ added: 0, gone: 1 })
})

test('links in a process of its own: the sure by itself, the unsure for a person, strangers not at all', async () => {
  const words: string[] = []
  const [done] = await makeLinks(linker, {}, (said) => words.push(said))
  expect(done).toMatchObject({ list: 'exports', records: 5, businesses: 5 })
  expect((done?.linked ?? 0) + (done?.review ?? 0) + (done?.not_linked ?? 0)).toBe(5)
  expect(words.some((said) => said.includes('pairs to compare'))).toBe(true)
  const now = await linked()
  expect(now.find(({ row_ref }) => row_ref === 'A1')).toEqual({
    row_ref: 'A1',
    business_id: businesses.get('HARBOUR BAKERY LIMITED'),
    by: 'run'
  })
  expect(now.map(({ row_ref }) => row_ref)).not.toContain('A4')
  // Two valid numbers that differ are never joined without a person, however alike the rest.
  expect(now.map(({ row_ref }) => row_ref)).not.toContain('A5')
})

test('a number that nothing else agrees with is left for a person: numbers are mistyped', async () => {
  const rows = [
    ['B1', 'Zenith Umbrella Repairs', 'PL1 2AA', '01234560'],
    ['B2', 'The Harbor Bakery', 'LS1 4AP', '01234560']
  ]
  await importList(linker, 'Grants', 'grants.csv', table(rows))
  await makeLinks(linker, { list: 'grants' }, quiet)
  expect(sentenceOf(await loadLink(reviewer, await recordId('B1')))).toMatch(
    /left for a person to review, because of a guard: the number alone agrees/
  )
  expect((await linked()).map(({ row_ref }) => row_ref)).toContain('B2')
})

test('the database itself takes no link that leads nowhere, whatever wrote it', async () => {
  const astray = (column: string) =>
    inTransaction(linker, (tx) =>
      openTx(tx).session.query(
        `insert into linkage.link (run_id, record_id, business_id, runner_up_id, likely, band, guard)
         select run_id, ${column === 'record_id' ? 'platform.uuid_v7()' : 'record_id'}, ${column === 'business_id' ? 'platform.uuid_v7()' : 'null'},
           ${column === 'runner_up_id' ? 'platform.uuid_v7()' : 'null'}, 0, 'not linked', '' from (select platform.uuid_v7() as run_id, record_id from linkage.link limit 1) k`
      )
    )
  for (const column of ['run_id', 'record_id', 'business_id', 'runner_up_id'])
    await expect(astray(column)).rejects.toThrow('not there')
})

test('explains a link: the steps add up to the weight that was kept', async () => {
  const link = await loadLink(reviewer, await recordId('A1'))
  expect(Math.abs(link.sum - (link.bits ?? 0))).toBeLessThan(1e-6)
  expect(sentenceOf(link)).toMatch(/linked without a person/)
  await expect(loadLink(reviewer, '00000000-0000-7000-8000-000000000009')).rejects.toThrow(NotFound)
})

test('a decision stands over the next run, both ways, and cannot be made twice', async () => {
  const same = {
    recordId: await recordId('A5'),
    businessId: businesses.get('TERN OPTICS PLC') ?? '',
    answer: 'same',
    reason: 'They told us the number was mistyped'
  } as const
  const different = {
    recordId: await recordId('A1'),
    businessId: businesses.get('HARBOUR BAKERY LIMITED') ?? '',
    answer: 'different',
    reason: 'Another bakery at the harbour'
  } as const
  await expect(decideLink(linker, same)).rejects.toThrow(NotAllowed)
  await expect(decideLink(reviewer, { ...same, reason: '' })).rejects.toThrow('Say in a few words')
  await expect(
    decideLink(reviewer, { ...same, businessId: businesses.get('HARBOUR BAKERY LIMITED') ?? '' })
  ).rejects.toThrow(NotFound)
  const { item, waiting } = await nextToReview(reviewer, 0)
  expect(waiting).toBeGreaterThan(0)
  expect(JSON.stringify(item)).not.toMatch(/likely|bits|band/)
  await decideLink(reviewer, same)
  await decideLink(reviewer, different)
  await expect(decideLink(reviewer, { ...same, answer: 'different' })).rejects.toThrow(Conflict)
  await makeLinks(linker, { list: 'exports' }, quiet)
  const now = await linked()
  expect(now.find(({ row_ref }) => row_ref === 'A5')).toEqual({
    row_ref: 'A5',
    business_id: businesses.get('TERN OPTICS PLC'),
    by: 'decision'
  })
  expect(now.map(({ row_ref }) => row_ref)).not.toContain('A1')
  const list = (await loadLists(reviewer)).find(({ title }) => title === 'exports')
  expect(list).toMatchObject({ audited: '1', audited_right: '0' })
})
