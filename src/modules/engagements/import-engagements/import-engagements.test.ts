import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { tables } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { EngagementTables } from '../tables.ts'
import { importEngagements } from './import-engagements.ts'
import { previewImport } from './preview-import.ts'

const NOW = () => new Date('2026-11-23T10:00:00Z')
let engine: Engine
let app: FastifyInstance
let desks: Desks
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: NOW })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const ctx = () => realCtx(engine, desks.lifeSciences.worker, NOW)
const bring = (text: string) => importEngagements(ctx(), text)
const there = () =>
  inTransaction(ctx(), (tx) =>
    tables<EngagementTables>(tx)
      .selectFrom('engagements.engagement')
      .orderBy('starts_at')
      .select(['title', 'status', 'owner_name', 'source', 'starts_at'])
      .execute()
  )
const HEAD = 'kind,title,date,from,businesses,officials,topics,said,key'
const CALL = 'Telephone call,Grid dates,20/11/2026,10:30,Tern Laboratory,,,They wait for the grid.,a-1'
const VISIT = 'visit,Site visit,2026-12-05,9:00,Harbour Bakery; Tern Laboratory,cole.ls@example.gov.uk,Skills,,a-2'
const file = (...rows: string[]) => [HEAD, ...rows].join('\r\n')

describe('is refused, and nothing comes in', () => {
  test.each([
    ['', 'Choose a CSV file'],
    ['kind,title\nvisit,x', 'no column “date”, “from”, “businesses”'],
    [`${HEAD},colour\n`, 'no column “colour”'],
    [`${HEAD}\n`, 'no rows'],
    [`${HEAD}\n"call,x`, 'quotation mark'],
    [file(CALL, `${CALL},more`), 'Row 3 has more cells'],
    [file(CALL, 'seance,x,2026-11-20,10:00,Harbour Bakery'), 'Row 3, kind: “seance” is none of'],
    [file('visit,x,31/02/2026,10:00,Harbour Bakery'), 'Row 2, date: “31/02/2026” is no day'],
    [file('visit,x,2026-11-20,ten,Harbour Bakery'), 'Row 2, from: “ten” is no time'],
    [file(CALL, '', 'visit,x,2026-11-20,10:00,Nobody Ltd'), 'Row 4, businesses: No business is called “Nobody Ltd”'],
    [file('visit,,2026-11-20,10:00,Harbour Bakery'), 'Row 2, title: Enter a title'],
    [file('visit,SECRET – x,2026-11-20,10:00,Harbour Bakery'), 'marked SECRET'],
    [file(VISIT, VISIT.replace('a-2', 'a-3')), 'Row 3, why: Others in government meet this group']
  ])('%j', async (text, words) => {
    await expect(bring(text)).rejects.toThrow(words)
    expect(await there()).toEqual([])
  })
  test('to who may not, and by the system without an owner', async () => {
    const reader = { ...desks.lifeSciences.worker, permissions: new Set(['engagement.read']) }
    await expect(importEngagements(realCtx(engine, reader, NOW), file(CALL))).rejects.toThrow('permission')
    const system = systemActor('import', ['engagement.log', 'engagement.read', 'business.read'])
    await expect(importEngagements(realCtx(engine, system, NOW), file(CALL))).rejects.toThrow('Row 2, owner')
  })
})

test('a preview names every wrong row at once, and leaves nothing', async () => {
  const { rows, wrong } = await previewImport(ctx(), file(CALL, 'visit,x,2026-11-20,ten,x', VISIT, 'visit,,x,10:00,y'))
  expect(rows.map(({ row, becomes }) => [row, becomes])).toEqual([
    [2, 'held'],
    [4, 'planned']
  ])
  expect(wrong.map(({ row, column }) => [row, column])).toEqual([
    [3, 'from'],
    [3, 'businesses'],
    [5, 'title'],
    [5, 'date'],
    [5, 'businesses']
  ])
  expect(await there()).toEqual([])
})

test('everything that is wrong with a row is said at once, each by its column', async () => {
  const { wrong } = await previewImport(ctx(), file('seance,,31/31/2026,25:99,00000000,,Alchemy'))
  expect(wrong.map(({ column }) => column)).toEqual(['title', 'date', 'from', 'kind', 'topics', 'businesses'])
  expect(wrong.at(-1)?.words).toContain('No business has the number “00000000”')
  const client = new Client(app)
  await client.signIn('wren-ls')
  const { body } = await client.submit('/engagements/import', { rows: file(CALL, 'seance,,x,y,Nobody Ltd') })
  for (const words of ['To mend in 1 of 2 rows', '1 row needs to be mended']) expect(body).toContain(words)
  expect(await there()).toEqual([])
})

test('the rows to mend come as a file, as they were typed, and come in once they are mended; the file says no more', async () => {
  const client = new Client(app)
  await client.signIn('wren-ls')
  const broken = 'visit,"=Site, visit",2026-11-19,ten,Harbour Bakery,,,,m-1'
  const page = await client.submit('/engagements/import', { rows: file(CALL, broken) })
  expect(page.body).toContain('Take the rows to mend as a file')
  const taken = await client.submit('/engagements/import', { rows: file(CALL, broken), wrong: 'yes' })
  expect(taken.headers['content-disposition']).toContain('rows-to-mend.csv')
  expect(taken.body).not.toContain('Grid dates')
  expect(taken.body).toContain('"\'=Site, visit"')
  expect(taken.body).toMatch(/,3,"?from: “ten” is no time/)
  const again = await previewImport(ctx(), taken.body.replace(',ten,', ',10:00,'))
  expect(again).toMatchObject({ wrong: [], rows: [{ title: '=Site, visit' }] })
})

test('a person sees what would come of the file, then brings it in; the same file again adds nothing', async () => {
  const client = new Client(app)
  await client.signIn('wren-ls')
  const send = async (fields: Record<string, string>, upload?: string) => {
    const token = /name="_csrf" value="([^"]+)"/.exec((await client.get('/engagements/import')).body)?.[1] ?? ''
    return client.sendFiles(
      '/engagements/import',
      { ...fields, _csrf: token },
      upload === undefined ? [] : [{ field: 'file', name: 'list.csv', bytes: Buffer.from(upload) }]
    )
  }
  const wrong = await send({}, file('visit,x,2026-11-20,10:00,Nobody Ltd'))
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('No business is called “Nobody Ltd”')
  const looked = await send({}, file(CALL, VISIT))
  expect(looked.body).toContain('Bring in 2 engagements')
  expect(await there()).toEqual([])
  const done = await send({ sure: 'yes', rows: file(CALL, VISIT) })
  expect(done.headers.location).toBe('/engagements?view=mine&imported=2')
  expect((await client.get(done.headers.location ?? '')).body).toContain('Brought in 2 engagements.')
  expect(await there()).toMatchObject([
    { title: 'Grid dates', status: 'held', owner_name: 'Wren ls', source: 'csv' },
    { title: 'Site visit', status: 'planned', starts_at: new Date('2026-12-05T09:00:00Z') }
  ])
  expect((await send({}, file(CALL, VISIT))).body).toContain('There is nothing to bring in')
  expect((await bring(file(CALL, VISIT))).map(({ becomes }) => becomes)).toEqual(['there', 'there'])
})

test('files are read only from people who signed in, and only where a form takes them', async () => {
  const stranger = new Client(app)
  expect((await stranger.sendFiles('/engagements/import', {}, [])).statusCode).toBe(401)
  const client = new Client(app)
  await client.signIn('wren-ls')
  expect((await client.sendFiles('/engagements/log', {}, [])).statusCode).toBe(415)
})
