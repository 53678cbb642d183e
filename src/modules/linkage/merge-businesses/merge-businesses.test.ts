import '../../../../test/support/app.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict, NotAllowed, NotFound } from '../../../platform/errors.ts'
import { businessById, businessByNumber, findBusinesses, recordBusiness, recordRelation } from '../../register/index.ts'
import { aStarWorld, type StarWorld } from '../linkage.factory.ts'
import { matchBusinesses } from '../match-businesses/match-businesses.ts'
import { liftApart } from '../set-apart/lift-apart.ts'
import { setApart } from '../set-apart/set-apart.ts'
import { undoMerge } from '../undo-merge/undo-merge.ts'
import { mergeBusinesses } from './merge-businesses.ts'

let engine: Engine
let steward: Ctx
let world: StarWorld
beforeAll(async () => {
  engine = await freshDatabase()
  steward = ctxAs(engine, staff(['business.merge', 'business.find', 'business.read', 'business.match']))
  world = await aStarWorld(steward)
})
afterAll(() => engine.close())

const REASON = { reason: 'One bakery, seen on a visit' }
const at = (n: number) => world.businesses[n] ?? ''
const rows = <T>(query: string, values: unknown[] = []) =>
  inTransaction(
    ctxAs(engine, theSystem('business.merge')),
    async (tx) => (await openTx(tx).session.query<T>(query, values)).rows
  )
const another = (name: string, more: object = {}) =>
  recordBusiness(ctxAs(engine, theSystem('business.record')), { name, kind: 'company', notADuplicate: true, ...more })

test('merging is for those who may, of two records that are there and are two', async () => {
  const given = { otherId: at(1), ...REASON }
  await expect(mergeBusinesses(ctxAs(engine, staff([])), at(0), given)).rejects.toThrow(NotAllowed)
  await expect(mergeBusinesses(ctxAs(engine, publicActor()), at(0), given)).rejects.toThrow(NotAllowed)
  await expect(mergeBusinesses(steward, at(0), { ...given, reason: '' })).rejects.toThrow(
    'what shows that they are one'
  )
  await expect(mergeBusinesses(steward, at(0), { ...given, otherId: at(0) })).rejects.toThrow('this is the same one')
  const nobody = '00000000-0000-7000-8000-000000000009'
  await expect(mergeBusinesses(steward, at(0), { ...given, otherId: nobody })).rejects.toThrow(NotFound)
})

test('two live numbers are two businesses, and a group is never a merge', async () => {
  const other = await another('Harbour Bakery (Leeds) Limited', { number: '01234561' })
  await expect(mergeBusinesses(steward, at(1), { otherId: other.id, ...REASON })).rejects.toThrow(
    'Harbour Bakery Limited (01234560) and Harbour Bakery (Leeds) Limited (01234561) are both live'
  )
  await expect(mergeBusinesses(steward, at(0), { otherId: world.parent, ...REASON })).rejects.toThrow(
    'Harbour Bakery is recorded under Harbour Group Holdings (subsidiary)'
  )
})

test('businesses that were set apart stay two until that is lifted', async () => {
  const other = await another('Harbour Bakery of Hull')
  await setApart(steward, other.id, { otherId: at(0), reason: 'Two families' })
  await expect(mergeBusinesses(steward, at(0), { otherId: other.id, ...REASON })).rejects.toThrow('“Two families”')
  await liftApart(steward, at(0), { otherId: other.id, reason: 'They are one family after all' })
  const { id } = await mergeBusinesses(steward, at(0), { otherId: other.id, ...REASON })
  await expect(setApart(steward, at(0), { otherId: other.id, ...REASON })).rejects.toThrow('They are one business now')
  await undoMerge(steward, id, REASON)
})

test('the one on a register stands for both, and everything held of the other moves to it', async () => {
  await mergeBusinesses(steward, at(0), { otherId: at(1), ...REASON })
  expect(await businessById(steward, at(0))).toMatchObject({ id: at(1), name: 'Harbour Bakery Limited' })
  const people = await rows<{ name: string; business_id: string; is_first: boolean }>(
    'select name, business_id, is_first from register.contact where business_id = any ($1) order by name',
    [[at(0), at(1)]]
  )
  // One e-mail address is one person of a business: the second waits with the record that was merged.
  expect(people).toEqual([
    { name: 'Ines Wren 0', business_id: at(0), is_first: true },
    { name: 'Ines Wren 1', business_id: at(1), is_first: true },
    { name: 'Tom Ash 0', business_id: at(1), is_first: false },
    { name: 'Tom Ash 1', business_id: at(1), is_first: false }
  ])
  const group = await rows<{ business_id: string }>(
    'select business_id from register.group_member where group_id = $1 and depth = 1',
    [world.parent]
  )
  expect(group.map(({ business_id }) => business_id).sort()).toEqual([at(1), at(2)].sort())
})

test('only the one that stands is found, by every name of both, and matched by them', async () => {
  const { items } = await findBusinesses(steward, { q: 'harbour bakery' })
  expect(items.map(({ id }) => id)).toContain(at(1))
  expect(items.map(({ id }) => id)).not.toContain(at(0))
  expect((await businessByNumber(steward, '1234560'))?.id).toBe(at(1))
  const [match] = await matchBusinesses(steward, [{ name: 'Harbour Bakery', postcode: 'LS1 4AP' }])
  expect(match?.candidates[0]?.businessId).toBe(at(1))
  const { sum } = (await rows<{ sum: string }>('select sum(businesses) from register.facet_cell'))[0] ?? {}
  expect(Number(sum)).toBe((await rows('select from register.business where merged_into is null')).length)
})

test('a merge of one that already stands for others leads them all straight on', async () => {
  const later = await mergeBusinesses(steward, at(2), { otherId: at(3), ...REASON })
  expect(later.keptId).toBe(at(2))
  const last = await mergeBusinesses(steward, at(3), { otherId: at(0), ...REASON })
  expect(last.keptId).toBe(at(1))
  const led = await rows<{ merged_into: string }>(
    'select merged_into from register.business where merged_into is not null'
  )
  expect(led.map(({ merged_into }) => merged_into)).toEqual([at(1), at(1), at(1)])
  await expect(mergeBusinesses(steward, at(2), { otherId: at(3), ...REASON })).rejects.toThrow('They are one already')
  await undoMerge(steward, last.id, REASON)
  expect(await businessById(steward, at(3))).toMatchObject({ id: at(2) })
  await expect(undoMerge(steward, last.id, REASON)).rejects.toThrow(Conflict)
})

test('a merge that would make a group go round in a circle is refused whole', async () => {
  const relate = ctxAs(engine, theSystem('business.relate', 'business.record'))
  const [top, middle, bottom] = [await another('Kite Top'), await another('Kite Middle'), await another('Kite Bottom')]
  await recordRelation(relate, { childId: middle.id, parentId: top.id, kind: 'subsidiary' })
  await recordRelation(relate, { childId: bottom.id, parentId: middle.id, kind: 'subsidiary' })
  await expect(mergeBusinesses(steward, top.id, { otherId: bottom.id, ...REASON })).rejects.toThrow('round in a circle')
  expect((await businessById(steward, bottom.id))?.id).toBe(bottom.id)
})

test('who did what is kept with both records', async () => {
  const events = await rows<{ event: string; actor_name: string }>(
    'select event, actor_name from register.history_of($1, 20)',
    [at(0)]
  )
  expect(events[0]).toMatchObject({ event: 'business.merged', actor_name: 'Test Official' })
})
