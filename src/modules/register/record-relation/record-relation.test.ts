import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotAllowed } from '../../../platform/errors.ts'
import { endRelation } from '../end-relation/end-relation.ts'
import { groupOf } from '../read-group/group-of.ts'
import { aBusiness } from '../register.factory.ts'
import { recordRelation } from './record-relation.ts'

let engine: Engine
let ctx: Ctx
let top: string
let middle: string
let low: string
beforeAll(async () => {
  engine = await freshDatabase()
  ctx = ctxAs(engine, staff(['business.relate', 'audit.read']))
  const add = ctxAs(engine, theSystem('register.import'))
  top = await aBusiness(add, 'TOP HOLDINGS PLC', { number: '00000001' })
  middle = await aBusiness(add, 'MIDDLE LIMITED', { number: '00000002' })
  low = await aBusiness(add, 'LOW LIMITED', { number: '00000003' })
})
afterAll(() => engine.close())

const query = <R>(text: string, as = ctx) =>
  inTransaction(as, async (tx) => (await openTx(tx).session.query<R>(text)).rows)
const relate = (childId: string, parentId: string, kind = 'subsidiary') =>
  recordRelation(ctx, { childId, parentId, kind, fromOn: '2020-01-01' })

test('is refused without leave, of a kind on no list, and of a business to itself', async () => {
  const other = ctxAs(engine, staff(['business.find']))
  await expect(recordRelation(other, { childId: low, parentId: top, kind: 'subsidiary' })).rejects.toThrow(NotAllowed)
  await expect(relate(low, top, 'friend')).rejects.toThrow('from the list')
  await expect(relate(top, top)).rejects.toThrow('cannot be its own parent')
  expect(await query('select 1 from register.relation')).toEqual([])
})

test('puts the child, and all below it, into the group of the parent', async () => {
  await relate(low, middle)
  expect(await groupOf(ctx, low)).toMatchObject({ groupId: middle, depth: 1, members: 2 })
  await relate(middle, top)
  expect(await groupOf(ctx, low)).toEqual({
    groupId: top,
    groupName: 'TOP HOLDINGS PLC',
    parentId: middle,
    depth: 2,
    members: 3
  })
  expect(
    await query(`select event, facts->>'child' as child from platform.audit_event where subject_id = '${top}'`)
  ).toEqual([{ event: 'business.related', child: 'MIDDLE LIMITED' }])
})

test('refuses a circle and a second parent, and leaves the group as it was', async () => {
  await expect(relate(top, low)).rejects.toThrow('go round in a circle')
  await expect(relate(low, top)).rejects.toThrow('already belongs to MIDDLE LIMITED')
  await expect(relate(low, middle)).rejects.toThrow('already recorded so')
  expect(await groupOf(ctx, low)).toMatchObject({ groupId: top, members: 3 })
})

test('a joint venture is shown and joins no group', async () => {
  const other = await aBusiness(ctxAs(engine, theSystem('register.import')), 'OTHER LIMITED')
  await relate(low, other, 'joint-venture')
  expect(await groupOf(ctx, other)).toMatchObject({ groupId: other, members: 1 })
})

test('an ended relation takes the child out with all below it, and stays on record', async () => {
  const [{ id } = { id: '' }] = await query<{ id: string }>(
    `select id from register.relation where child_id = '${middle}'`
  )
  await expect(endRelation(ctx, id, { untilOn: '2019-01-01', reason: 'Sold' })).rejects.toThrow(
    'on or after 2020-01-01'
  )
  await expect(endRelation(ctx, id, { untilOn: '2027-01-01', reason: 'Sold' })).rejects.toThrow('a day that has come')
  await endRelation(ctx, id, { untilOn: '2026-11-01', reason: 'Sold' })
  await expect(endRelation(ctx, id, { untilOn: '2026-11-01', reason: 'Sold' })).rejects.toThrow(
    'ended on 2026-11-01 already'
  )
  expect(await groupOf(ctx, low)).toMatchObject({ groupId: middle, members: 2 })
  expect(await groupOf(ctx, top)).toMatchObject({ groupId: top, members: 1 })
})

test('the public sees no group, and one function says the group of everybody to staff', async () => {
  expect(await query('select * from register.group_member', ctxAs(engine, publicActor()))).toEqual([])
  expect(
    await query(
      `select register.group_of('${low}') = '${middle}' as low, register.group_of('${top}') = '${top}' as top`
    )
  ).toEqual([{ low: true, top: true }])
})
