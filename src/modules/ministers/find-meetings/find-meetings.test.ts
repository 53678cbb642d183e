import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff } from '../../../../test/support/world.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { recordBusiness } from '../../register/index.ts'
import { loadBusinessMeetings } from '../business-meetings/load-business-meetings.ts'
import { decideOrganisation } from '../decide-organisation/decide-organisation.ts'
import { organisationsInDoubt } from '../decide-organisation/organisations-in-doubt.ts'
import { importMeetings } from '../import-meetings/import-meetings.ts'
import { findMeetings } from './find-meetings.ts'

let engine: Engine
let app: FastifyInstance
let importer: Ctx
let widgets: string
beforeAll(async () => {
  engine = await freshDatabase()
  app = await testApp(engine)
  importer = ctxAs(engine, staff(['meetings.import', 'business.match', 'business.read']))
  const clerk = ctxAs(engine, staff(['business.record', 'business.read']))
  widgets = (await recordBusiness(clerk, { name: 'Zephyrine Widgets Limited', kind: 'company', number: '01234567' })).id
  await importMeetings(
    importer,
    {
      name: 'transport-oct-dec-2012.csv',
      bytes: Buffer.from(
        [
          'Minister,Date,Name of organisation or individual,Purpose of meeting',
          '"Secretary of State, Rt Hon Patrick McLoughlin MP",09/10/2012,"Zephyrine Widgets Limited; Unheard-of Society","To discuss <b>steel</b>, at length"',
          '"Secretary of State, Rt Hon Patrick McLoughlin MP",Nov-12,Zephyrine,Ports policy and their charges',
          'Stephen Hammond MP,Nil Return,Nil Return,Nil Return'
        ].join('\n')
      )
    },
    {}
  )
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const get = (url: string) => app.inject({ method: 'GET', url })
const anyone = () => ctxAs(engine, staff(['meetings.find', 'meetings.match', 'business.match', 'business.read']))

test('is refused to those who may not, and so is deciding', async () => {
  await expect(findMeetings(ctxAs(engine, staff([])), {})).rejects.toThrow(/permission/)
  const doubt = { organisation: 'Zephyrine', business: widgets }
  await expect(decideOrganisation(ctxAs(engine, staff([])), doubt)).rejects.toThrow(/permission/)
  await expect(decideOrganisation(anyone(), { organisation: 'Nobody', business: 'none' })).rejects.toThrow(
    /No published meeting names/
  )
})

test('finds by minister, organisation, purpose, department, day and business, and by all of them at once', async () => {
  const count = async (asked: Parameters<typeof findMeetings>[1]) => (await findMeetings(anyone(), asked)).count
  expect(await count({})).toBe(2)
  expect(await count({ q: 'mcloughlin steel' })).toBe(1)
  expect(await count({ q: 'widg' })).toBe(1)
  expect(await count({ q: '!!! & |' })).toBe(0)
  expect(await count({ department: 'department-for-transport', from: '2012-11-01', to: '2012-12-31' })).toBe(1)
  expect(await count({ business: widgets })).toBe(1)
  expect(await count({ business: widgets, q: 'ports' })).toBe(0)
})

test('goes through a long list without a gap or a repeat', async () => {
  const first = await findMeetings(anyone(), { limit: 1 })
  const second = await findMeetings(anyone(), { limit: 1, after: first.next ?? '' })
  expect([...first.items, ...second.items].map(({ date }) => date)).toEqual(['Nov-12', '09/10/2012'])
  expect(second.next).toBeNull()
})

test('a name in doubt waits for a person, whose word holds for the next file too', async () => {
  const doubt = await organisationsInDoubt(anyone())
  expect(doubt.names.map(({ organisation }) => organisation)).toEqual(['Zephyrine'])
  expect(await decideOrganisation(anyone(), { organisation: 'Zephyrine', business: widgets })).toEqual({
    meetings: 1
  })
  expect((await organisationsInDoubt(anyone())).left).toBe(0)
  const later = {
    name: 'later.csv',
    bytes: Buffer.from('Minister,Date,Organisation,Purpose\nLord A,01/02/2013,Zephyrine,To talk of ports')
  }
  expect(await importMeetings(importer, later, { department: 'department-for-transport' })).toMatchObject({
    matched: 1,
    in_review: 0
  })
  const panel = await loadBusinessMeetings(anyone(), widgets)
  expect(panel.lines.map(({ text }) => text)).toEqual([
    'Lord A, 1 Feb 2013',
    'Patrick McLoughlin, November 2012',
    'Patrick McLoughlin, 9 Oct 2012'
  ])
})

test('the public searches, reads a return and takes it away, and reads words as words', async () => {
  const home = (await get('/transparency')).body
  expect(home).toContain('Ministers’ meetings')
  expect(home).toContain('October to December 2012')
  const found = (await get('/transparency/meetings?q=steel&department=&from=')).body
  expect(found).toContain('1 meeting with “steel”')
  expect(found).toContain('Unheard-of Society')
  expect(found).not.toContain('<b>steel</b>')
  const quarter = await get('/transparency/department-for-transport/2012-q4')
  expect(quarter.body).toContain('Department for Transport: ministerial meetings, October to December 2012')
  expect(quarter.body).toContain('Stephen Hammond MP')
  expect((await get('/transparency/department-for-transport/2012-q5')).statusCode).toBe(404)
})

test('the CSV of a return, brought in again, changes nothing', async () => {
  const csv = await get('/transparency/department-for-transport/2012-q4/meetings.csv')
  expect(csv.body.split('\r\n')[0]).toBe('Minister,Date,Name of Organisation,Purpose of meeting')
  const again = await importMeetings(importer, { name: 'again-oct-dec-2012.csv', bytes: csv.rawPayload }, {})
  expect(again).toMatchObject({ meetings: 2, nil: 1, refused: [], added: 0 })
})

test('the register comes as pages of JSON, as lines of JSON, and as CSV with a row for each organisation', async () => {
  const page = (await get('/api/v1/meetings?q=steel')).json()
  expect(page).toMatchObject({
    count: 1,
    more: false,
    next: null,
    items: [{ departmentSlug: 'department-for-transport', precision: 'day' }]
  })
  const lines = (await get('/transparency/meetings.csv?q=steel')).body.trim().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain('"To discuss <b>steel</b>, at length"')
  expect((await get('/transparency/meetings.jsonl')).body.trim().split('\n')).toHaveLength(3)
})

test('words are found whether the newest meetings hold them or only old ones, and the pages of them join without a gap', async () => {
  const many = 2600
  await withSession(engine, (s) =>
    s.exec(`insert into ministers.published_meeting (key, minister, date_text, held_from, held_to, precision, organisation_text, purpose)
      select 'many-' || n, 'A Minister', 'a day', date '1990-01-01' + n, date '1990-01-01' + n, 'day', 'Ordinary Society',
        case when n <= 40 then 'Bygone' when n > ${many} - 40 then 'Recent' when n % 20 = 0 then 'Sometimes' else 'Usual' end
      from generate_series(1, ${many}) n`)
  )
  const found = async (q: string) => {
    const first = await findMeetings(anyone(), { q })
    const days = first.items.map(({ from }) => from ?? '')
    let { next } = first
    for (let pages = 0; next && pages < 200; pages++) {
      const page = await findMeetings(anyone(), { q, after: next })
      expect([page.count, page.more]).toEqual([first.count, first.more])
      days.push(...page.items.map(({ from }) => from ?? ''))
      next = page.next
    }
    expect(days).toEqual([...days].sort().reverse())
    return { all: new Set(days).size, count: first.count, more: first.more }
  }
  expect(await found('bygone')).toEqual({ all: 40, count: 40, more: false })
  expect(await found('recent')).toEqual({ all: 40, count: 40, more: false })
  expect(await found('sometimes society')).toEqual({ all: 126, count: 126, more: false })
  expect(await found('ordinary')).toEqual({ all: many, count: 1000, more: true })
  expect(await found('sometimes bygone')).toEqual({ all: 0, count: 0, more: false })
})
