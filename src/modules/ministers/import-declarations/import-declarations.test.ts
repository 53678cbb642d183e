import fs from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { declarationFile } from '../declarations/declaration-file.ts'
import { listPublished } from '../declarations/list-published.ts'
import { publishedDeclarations } from '../declarations/published-declarations.ts'
import { importDeclarations } from './import-declarations.ts'

const REAL = new URL('../../../../seeds/demo/declarations/hospitality-2024-2025.csv', import.meta.url)
const SAID = { sourceWords: 'A test file' }
let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())
const importer = () => ctxAs(engine, theSystem('meetings.import'))
const file = (text: string) => ({ name: 'declared.csv', bytes: Buffer.from(text) })

const GIFTS = 'Minister,Date,Gift,Given or received,Who gift was given to or received from,Value (£),Outcome'

test('refused: to the public, without a header, and row by row with line, column and reason', async () => {
  await expect(importDeclarations(ctxAs(engine, publicActor()), file(GIFTS), SAID)).rejects.toMatchObject({
    permission: 'sign-in'
  })
  await expect(importDeclarations(importer(), file('A,B,C\n1,2,3'), SAID)).rejects.toMatchObject({
    code: 'header-unknown'
  })
  const bad = file(
    `${GIFTS}\nA Minister,2024-03-05,Book,Received,A Firm,200,Kept\nA Minister,one day,Book,Given,A Firm,5,Given\n`
  )
  const held = await importDeclarations(importer(), bad, { ...SAID, department: 'HM Treasury' })
  expect(held).toMatchObject({ loaded: false, added: 0, file_rows: 2, accounted_rows: 2 })
  expect(held.refused).toEqual([{ line: 3, column: 'date', text: 'one day', reason: 'no day can be read here' }])
  expect(await listPublished(ctxAs(engine, staff(['meetings.find'])))).toEqual([])
})

test('the real file of hospitality comes in: every row is a declaration or a refusal that says why, and once only', async () => {
  const bytes = fs.readFileSync(REAL)
  const rows: string[][] = parse(bytes)
  const given = { sourceWords: 'Register of ministers’ gifts and hospitality', acceptPartial: true }
  const read = await importDeclarations(importer(), { name: 'hospitality.csv', bytes }, given)
  expect(read).toMatchObject({ kind: 'hospitality', file_rows: rows.length - 1, loaded: true })
  expect(read.accounted_rows).toBe(read.file_rows)
  expect(read.declarations + read.nil + read.refused.length).toBe(read.file_rows)
  process.stdout.write(
    `hospitality: ${read.declarations} of ${read.file_rows} rows, refused ${JSON.stringify(tally(read.refused))}\n`
  )
  // Ten rows have shifted columns, with no day where it should be; fifteen name nobody who was in post, or a department nobody has.
  expect(tally(read.refused)).toEqual({ date: 10, department: 15 })
  expect(await importDeclarations(importer(), { name: 'again.csv', bytes }, given)).toMatchObject({ added: 0 })
})

test('a return that is exported and brought in again is the same', async () => {
  const reader = ctxAs(engine, staff(['meetings.find']))
  const [one] = await listPublished(reader)
  const { layout, declared, department } = await publishedDeclarations(
    reader,
    one?.slug ?? '',
    one?.quarter ?? '',
    'hospitality'
  )
  const again = await importDeclarations(importer(), file(declarationFile(layout, declared)), { ...SAID, department })
  expect(again).toMatchObject({ file_rows: declared.length, refused: [], added: 0 })
})

test.each([
  'Name/Role,Date,Person or organisation that meeting was with,Purpose',
  'Permanent secretary,Date,Person or organisation that meeting was with,Purpose of meeting',
  'Senior Official’s Name ,Date ,Name of individual or organisation ,Purpose of Meeting'
])('meetings of officials come in under “%s”', async (header) => {
  const text = file(`${header}\nA. Official,2026-05-21,Tern Laboratory,To discuss laboratory space in the north\n`)
  const read = await importDeclarations(importer(), text, { ...SAID, department: 'HM Treasury' })
  expect(read).toMatchObject({ kind: 'officials-meetings', declarations: 1, refused: [], loaded: true })
})

test('meetings of ministers are no return of officials', async () => {
  const text = file(
    'Minister,Date,Name of organisation or individual,Purpose of meeting\nA,2026-05-21,B,To discuss C\n'
  )
  await expect(importDeclarations(importer(), text, SAID)).rejects.toMatchObject({ code: 'header-unknown' })
})

const tally = (refused: readonly { column: string; reason: string }[]) =>
  Object.fromEntries(
    [...new Set(refused.map(({ column }) => column))].map((column) => [
      column,
      refused.filter((one) => one.column === column).length
    ])
  )
