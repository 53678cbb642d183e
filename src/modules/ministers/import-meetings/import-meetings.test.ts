import fs from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff, theSystem } from '../../../../test/support/world.ts'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { MinisterTables } from '../tables.ts'
import type { ImportedMeetings } from './import-meetings.schema.ts'
import { importMeetings } from './import-meetings.ts'

const RAW = new URL('../../../../seeds/demo/meetings/cabinet-office-2010-2013/', import.meta.url)
let engine: Engine
let ctx: Ctx
beforeAll(async () => {
  engine = await freshDatabase()
  ctx = ctxAs(engine, theSystem('meetings.import', 'business.match'))
})
afterAll(() => engine.close())

const HEADER = 'Minister,Date,Name of organisation or individual,Purpose of meeting'
const file = (name: string, ...rows: string[]) => ({ name, bytes: Buffer.from([HEADER, ...rows].join('\n')) })
const rawFile = (name: string) => ({ name, bytes: fs.readFileSync(new URL(name, RAW)) })
const held = () =>
  inTransaction(ctx, async (tx) => {
    const db = tables<MinisterTables>(tx)
    const count = (name: 'published_meeting' | 'attendance' | 'nil_return' | 'meetings_file') =>
      db
        .selectFrom(`ministers.${name}`)
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow()
    return {
      files: Number((await count('meetings_file')).n),
      meetings: Number((await count('published_meeting')).n),
      attendances: Number((await count('attendance')).n),
      nil: Number((await count('nil_return')).n)
    }
  })

test('is refused without the permission', async () => {
  await expect(importMeetings(ctxAs(engine, staff([])), file('a.csv'), {})).rejects.toThrow(/permission/)
})

test('loads nothing while a row is refused, and the rest of it once that is accepted', async () => {
  const bad = file(
    'q1-2024.csv',
    'Lord A of B,soon,Firm Ltd,To discuss trade with India',
    'Lord A of B,09/01/2024,"Firm Ltd, Other Ltd",To discuss trade with India'
  )
  const before = await held()
  const refused = await importMeetings(ctx, bad, {})
  expect(refused).toMatchObject({ loaded: false, added: 0, file_rows: 2, accounted_rows: 2, meetings: 1 })
  expect(refused.refused).toEqual([
    { line: 2, column: 'Date', text: 'soon', reason: 'it is not a date that can be read' }
  ])
  expect(await held()).toEqual(before)
  expect(await importMeetings(ctx, bad, { acceptPartial: true })).toMatchObject({
    loaded: true,
    added: 1,
    organisations: 2
  })
  expect(await held()).toEqual({ files: 1, meetings: 1, attendances: 2, nil: 0 })
})

test('refuses a department nobody knows, and a quarter that is none', async () => {
  await expect(importMeetings(ctx, file('a.csv'), { department: 'Ministry of Silly Walks' })).rejects.toThrow(
    /No department is called/
  )
  await expect(importMeetings(ctx, file('a.csv'), { quarter: 'spring' })).rejects.toThrow(/2013-Q1/)
})

test('takes all 51 files of the Cabinet Office, every row accounted for, and changes nothing the second time', async () => {
  const names = fs.readdirSync(RAW).sort()
  const results: ImportedMeetings[] = []
  for (const name of names) results.push(await importMeetings(ctx, rawFile(name), {}))
  const sum = (pick: (one: ImportedMeetings) => number) => results.reduce((all, one) => all + pick(one), 0)
  expect(names).toHaveLength(51)
  expect(results.filter((one) => one.file_rows !== one.accounted_rows)).toEqual([])
  expect({
    rows: sum((one) => one.file_rows),
    meetings: sum((one) => one.meetings),
    nil: sum((one) => one.nil),
    refused: sum((one) => one.refused.length),
    added: sum((one) => one.added)
  }).toEqual({ rows: 2284, meetings: 2135, nil: 5, refused: 0, added: 2135 })
  const before = await held()
  const again: ImportedMeetings[] = []
  for (const name of names.slice(0, 12)) again.push(await importMeetings(ctx, rawFile(name), {}))
  const { bytes } = rawFile('pmmeetingsoctdec.csv')
  again.push(
    await importMeetings(ctx, { name: 'saved again.csv', bytes: Buffer.concat([bytes, Buffer.from('\n')]) }, {})
  )
  expect(again.map(({ added }) => added)).toEqual(again.map(() => 0))
  expect({ ...(await held()), files: before.files }).toEqual(before)
})

test('names who held the post on the day, and whose file it is, from the appointments', async () => {
  const named = await inTransaction(ctx, (tx) =>
    tables<MinisterTables>(tx)
      .selectFrom('ministers.published_meeting')
      .select(['minister', 'person', 'post', 'department'])
      .distinct()
      .where('minister', 'like', '%Chief Whip%')
      .orderBy('minister')
      .execute()
  )
  expect(named.map(({ person, post }) => `${person}: ${post}`)).toContain(
    'Andrew Mitchell: Chief Whip and Parliamentary Secretary to the Treasury'
  )
  expect(named.every(({ department }) => department !== null)).toBe(true)
})
