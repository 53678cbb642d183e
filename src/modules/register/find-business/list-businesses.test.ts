import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotAllowed } from '../../../platform/errors.ts'
import { exportBusinesses } from '../export-businesses/export-businesses.ts'
import { aBusiness } from '../register.factory.ts'
import type { BusinessFacet } from './facet.ts'
import type { FindBusinesses } from './find-businesses.schema.ts'
import { listBusinesses } from './list-businesses.ts'

let engine: Engine
let ctx: Ctx
let anybody: Ctx
const ids: Record<string, string> = {}
beforeAll(async () => {
  engine = await freshDatabase()
  ctx = ctxAs(engine, staff(['business.find', 'business.export', 'audit.read']))
  anybody = ctxAs(engine, { ...publicActor(), permissions: new Set(['business.find']) })
  const add = ctxAs(engine, theSystem('register.import', 'business.record'))
  ids.ant = await aBusiness(add, 'ANT WORKS LIMITED', {
    number: '00000001',
    postcode: 'LS1 4AP',
    band: '10-49',
    sector: 'AM'
  })
  ids.bee = await aBusiness(add, 'BEE WORKS LIMITED', {
    number: '00000002',
    band: '10-49',
    sector: 'AM',
    frontier: 'AM:agri-tech'
  })
  ids.cow = await aBusiness(add, 'COW WORKS LIMITED', { number: '00000003', band: '50-249', sector: 'LS' })
  ids.dog = await aBusiness(add, '=DOG WORKS', { number: '00000004', status: 'dissolved', sector: 'AM' })
  ids.elk = await aBusiness(add, 'ELK T-SHIRTS', { sector: 'AM', open: false })
})
afterAll(() => engine.close())

const known: BusinessFacet = {
  name: 'known',
  title: 'Known',
  values: async () => [
    {
      value: 'yes',
      title: 'Known',
      businesses: () => sql`select ${ids.ant}::uuid as business_id union all select ${ids.dog}::uuid`
    },
    {
      value: 'no',
      title: 'Not known',
      businesses: () => sql`select ${ids.ant}::uuid as business_id union all select ${ids.dog}::uuid`,
      without: true
    }
  ]
}
const slots = { facets: [known], worksWith: [() => sql`select ${ids.cow}::uuid as business_id`] }
const list = (given: FindBusinesses, asked = {}, as = ctx) => listBusinesses(as, given, slots, asked)
const names = async (given: FindBusinesses, asked = {}, as = ctx) =>
  (await list(given, asked, as)).items.map(({ name }) => name)
const asObject = (counts: ReadonlyMap<string, number> | undefined) => Object.fromEntries(counts ?? [])

test('is for those who may find', async () => {
  await expect(listBusinesses(ctxAs(engine, staff([])), {}, slots, {})).rejects.toThrow(NotAllowed)
})

test('lists in order of name, the ended last, and reads on without losing or repeating one', async () => {
  const all = ['ANT WORKS LIMITED', 'BEE WORKS LIMITED', 'COW WORKS LIMITED', 'ELK T-SHIRTS', '=DOG WORKS']
  expect(await names({})).toEqual(all)
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await list({ limit: 1, after })
    seen.push(...page.items.map(({ name }) => name))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toEqual(all)
})

test('kinds of filter narrow one another, values of one kind widen it, and a sector has its frontier industries within', async () => {
  expect(await names({ sector: 'AM', size: '10-49' })).toEqual(['ANT WORKS LIMITED', 'BEE WORKS LIMITED'])
  expect(await names({ sector: ['AM:agri-tech', 'LS'] })).toEqual(['BEE WORKS LIMITED', 'COW WORKS LIMITED'])
  expect(await names({ sector: 'AM', status: 'dissolved' })).toEqual(['=DOG WORKS'])
  expect(await names({ sector: 'none' })).toEqual([])
})

test('counts beside each value are what choosing it would give', async () => {
  const { counts, total } = await list({ sector: 'AM', size: '10-49' })
  expect(total).toBe(2)
  expect(asObject(counts?.sector)).toEqual({ AM: 2, 'AM:agri-tech': 1 })
  expect(asObject(counts?.size)).toEqual({ '10-49': 2, none: 2 })
  for (const [value, count] of counts?.size ?? []) expect((await list({ sector: 'AM', size: value })).total).toBe(count)
})

test('filters of other modules narrow and are counted, turned round as well', async () => {
  expect(await names({}, { known: ['yes'] })).toEqual(['ANT WORKS LIMITED', '=DOG WORKS'])
  expect(await names({ sector: 'AM' }, { known: ['no'] })).toEqual(['BEE WORKS LIMITED', 'ELK T-SHIRTS'])
  const { contributed, counts } = await list({ sector: 'AM' }, { known: ['no'] })
  expect(contributed?.[0]?.values.map(({ count }) => count)).toEqual([2, 2])
  expect(asObject(counts?.sector)).toEqual({ AM: 2, 'AM:agri-tech': 1, LS: 1 })
})

test('words and filters go together, and counts follow the words', async () => {
  const { counts, total } = await list({ q: 'works' })
  expect(total).toBe(4)
  expect(asObject(counts?.sector)).toEqual({ AM: 3, 'AM:agri-tech': 1, LS: 1 })
  expect(await names({ q: 'works', sector: 'LS' })).toEqual(['COW WORKS LIMITED'])
})

test('those the reader works with come before others that the words find', async () => {
  expect((await names({ q: 'works' }))[0]).toBe('COW WORKS LIMITED')
  expect((await names({ q: 'ant works' }))[0]).toBe('ANT WORKS LIMITED')
})

test('a slip of the keyboard, another order, a hyphen and a word too many still find', async () => {
  expect((await names({ q: 'woks ant' }))[0]).toBe('ANT WORKS LIMITED')
  expect((await names({ q: 'cwo works' }))[0]).toBe('COW WORKS LIMITED')
  expect(await names({ q: 'elk tshirts' })).toEqual(['ELK T-SHIRTS'])
  expect(await names({ q: 'tshirts' })).toEqual(['ELK T-SHIRTS'])
})

test('the public neither sees nor counts what no open register says', async () => {
  expect(await names({ sector: 'AM' }, {}, anybody)).not.toContain('ELK T-SHIRTS')
  expect(asObject((await list({}, {}, anybody)).counts?.sector).AM).toBe(3)
  expect(await names({ q: 'elk' }, {}, anybody)).toEqual([])
})

test('is taken away as shown, formulas made words, on the trail first with the reason', async () => {
  const why = { reason: 'To count them by hand' }
  await expect(exportBusinesses(ctx, {}, slots, {}, { reason: ' ' })).rejects.toThrow('Say what you need')
  await expect(exportBusinesses(anybody, {}, slots, {}, why)).rejects.toThrow(NotAllowed)
  const { lines, name } = await exportBusinesses(ctx, { sector: 'AM' }, slots, { sector: ['AM'] }, why)
  let text = ''
  for await (const line of lines) text += String(line)
  expect(name).toBe('businesses-2026-11-23.csv')
  expect(text.split('\r\n').map((line) => line.split(',')[0])).toEqual([
    '\ufeffName',
    'ANT WORKS LIMITED',
    'BEE WORKS LIMITED',
    'ELK T-SHIRTS',
    "'=DOG WORKS",
    ''
  ])
  const events = await inTransaction(ctx, async (tx) =>
    openTx(tx).session.query(`select facts from platform.audit_event where event = 'records.taken'`)
  )
  expect(events.rows).toEqual([{ facts: { rows: 4, ...why, asked: { q: '', filters: { sector: ['AM'] } } } }])
})
