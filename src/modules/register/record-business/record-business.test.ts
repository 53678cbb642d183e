import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotAllowed, RuleBroken } from '../../../platform/errors.ts'
import { findBusinesses } from '../find-business/find-businesses.ts'
import { businessById } from '../read-business/business-by-id.ts'
import { readBusiness } from '../read-business/read-business.ts'
import { aBusiness } from '../register.factory.ts'
import { recordBusiness } from './record-business.ts'

let engine: Engine
let ctx: Ctx
let anybody: Ctx
beforeAll(async () => {
  engine = await freshDatabase()
  ctx = ctxAs(engine, staff(['business.record', 'business.find', 'audit.read']))
  anybody = ctxAs(engine, { ...publicActor(), permissions: new Set(['business.find']) })
  await aBusiness(ctxAs(engine, theSystem('register.import')), 'LEEDS WIDGET WORKS LIMITED', {
    number: '01234567',
    postcode: 'LS1 4AP'
  })
})
afterAll(() => engine.close())

const query = <R>(as: Ctx, text: string) =>
  inTransaction(as, async (tx) => (await openTx(tx).session.query<R>(text)).rows)

test('only those who may record do', async () => {
  await expect(recordBusiness(ctxAs(engine, staff(['business.find'])), { name: 'X', kind: 'charity' })).rejects.toThrow(
    NotAllowed
  )
  await expect(recordBusiness(anybody, { name: 'X', kind: 'charity' })).rejects.toThrow(NotAllowed)
})

test.each([
  ['without a name', { name: ' ', kind: 'charity' }, 'Enter the name'],
  ['with half a postcode', { name: 'Jo Bloggs', kind: 'sole-trader', postcode: 'LS1' }, 'Enter a full UK postcode'],
  ['with a number that is none', { name: 'Jo Bloggs', kind: 'company', number: 'what' }, 'Enter a company number'],
  [
    'with a number already held',
    { name: 'Jo Bloggs', kind: 'company', number: '1234567' },
    'already held by LEEDS WIDGET WORKS LIMITED'
  ],
  [
    'that looks like one already held',
    { name: 'Leeds Widget Works Ltd', kind: 'company' },
    'This looks like LEEDS WIDGET WORKS LIMITED (01234567)'
  ],
  [
    'that is nearly one at its postcode',
    { name: 'Leeds Widgets', kind: 'company', postcode: 'LS1 4AP' },
    'This looks like LEEDS WIDGET WORKS LIMITED'
  ]
] as const)('refuses one %s', async (_what, input, words) => {
  await expect(recordBusiness(ctx, input)).rejects.toThrow(words)
  expect(await query(ctx, `select 1 from register.business where source = 'staff'`)).toEqual([])
})

test('says which field of a duplicate to look at', async () => {
  const error: unknown = await recordBusiness(ctx, { name: 'Leeds Widget Works', kind: 'company' }).catch(
    (thrown: unknown) => thrown
  )
  expect(error).toBeInstanceOf(RuleBroken)
  expect(error).toMatchObject({ code: 'business-duplicate', field: 'name' })
})

test('records one, findable by its trading name, with an event, and hidden from the public', async () => {
  const { id } = await recordBusiness(ctx, {
    name: 'Jo Bloggs',
    kind: 'sole-trader',
    postcode: 'ls1 4ap',
    tradingNames: ['Widgets by Jo'],
    sicCodes: ['62012']
  })
  expect(await query(ctx, `select region_code from register.business where id = '${id}'`)).toEqual([
    { region_code: 'TLE' }
  ])
  expect(await businessById(ctx, id)).toMatchObject({
    name: 'Jo Bloggs',
    postcode: 'LS1 4AP',
    primarySector: 'CI',
    source: 'staff',
    status: 'not-known'
  })
  expect((await findBusinesses(ctx, { q: 'widgets by jo' })).items[0]).toMatchObject({ id, matchedOn: 'Widgets by Jo' })
  expect(await query(ctx, `select event, facts from platform.audit_event where subject_id = '${id}'`)).toEqual([
    { event: 'business.recorded', facts: { name: 'Jo Bloggs', kind: 'sole-trader' } }
  ])
  expect(await businessById(anybody, id)).toBeUndefined()
  await expect(readBusiness(anybody, id)).rejects.toThrow('does not exist')
})

test('row-level security shows the public no row that staff added, whatever the query', async () => {
  await recordBusiness(ctx, { name: 'Hidden Helpers', kind: 'charity', tradingNames: ['Helpers'] })
  for (const table of ['register.business', 'register.business_summary']) {
    expect(await query(anybody, `select count(*) from ${table} where source = 'staff'`)).toEqual([{ count: '0' }])
  }
  expect(await query(anybody, `select count(*) from register.other_name where name = 'Helpers'`)).toEqual([
    { count: '0' }
  ])
  expect(await query(anybody, 'select * from register.sector_assertion')).toEqual([])
  await expect(query(anybody, `update register.business set name = 'x' returning id`)).resolves.toEqual([])
  await expect(
    query(
      anybody,
      `insert into register.business (kind, name, folded, core, status, source, source_on, is_open, recorded_at, changed_at) values ('company', 'x', 'x', 'x', 'active', 'staff', '2026-01-01', true, now(), now())`
    )
  ).rejects.toThrow(/row-level security/)
})

test('one said to be another is recorded all the same', async () => {
  const { id } = await recordBusiness(ctx, { name: 'Leeds Widget Works', kind: 'partnership', notADuplicate: true })
  expect(await businessById(ctx, id)).toMatchObject({ kind: 'partnership' })
})

test('a code on no list is refused by the database itself', async () => {
  await expect(
    query(ctx, `update register.business set status = 'gone-fishing' where name = 'Jo Bloggs'`)
  ).rejects.toThrow(/on no list/)
})
