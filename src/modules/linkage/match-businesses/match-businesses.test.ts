import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff } from '../../../../test/support/world.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { NotAllowed } from '../../../platform/errors.ts'
import { recordBusiness } from '../../register/index.ts'
import { matchBusinesses } from './match-businesses.ts'

let engine: Engine
let ctx: Ctx
beforeAll(async () => {
  engine = await freshDatabase()
  ctx = ctxAs(engine, staff(['business.record', 'business.match']))
  const here = [
    ['Harbour Bakery', '01234567', 'LS1 4AP', ['Crusts of Leeds']],
    ['Harbour Bakery Holdings', '01234568', 'LS1 4AP', []],
    ['Tern Laboratory', undefined, 'EH1 1YZ', []],
    ['Northwick Widgets', undefined, 'M1 1AE', []]
  ] as const
  for (const [name, number, postcode, tradingNames] of here)
    await recordBusiness(ctx, {
      name,
      kind: 'company',
      postcode,
      tradingNames: [...tradingNames],
      ...(number ? { number } : {}),
      notADuplicate: true
    })
})
afterAll(() => engine.close())

const best = async (query: Parameters<typeof matchBusinesses>[1][number]) => {
  const [result] = await matchBusinesses(ctx, [query])
  return {
    name: result?.candidates[0]?.name,
    ...result?.candidates[0],
    notOnRegister: result?.notOnRegister ?? Number.NaN
  }
}

test('only those who may match do', async () => {
  await expect(matchBusinesses(ctxAs(engine, staff([])), [{ name: 'Tern' }])).rejects.toThrow(NotAllowed)
  await expect(matchBusinesses(ctxAs(engine, publicActor()), [{ name: 'Tern' }])).rejects.toThrow(NotAllowed)
})

test.each([
  [{ name: 'TERN LABORATORY LIMITED' }, 'Tern Laboratory'],
  [{ name: 'Tern Labratory' }, 'Tern Laboratory'],
  [{ name: 'Crusts of Leeds Ltd' }, 'Harbour Bakery'],
  [{ name: 'The Northwick Widgets Company', postcode: 'm11ae' }, 'Northwick Widgets'],
  [{ name: 'Something else', number: '1234567' }, 'Harbour Bakery']
])('finds the business that %j speaks of', async (query, name) => {
  const found = await best(query)
  expect(found.name).toBe(name)
  expect(found.keys?.length).toBeGreaterThan(0)
})

test('says that a name is not on the register', async () => {
  expect((await best({ name: 'Completely Unheard Of Enterprises' })).notOnRegister).toBeGreaterThan(0.9)
})

test('shares of one query add up to one, and each waterfall to its weight', async () => {
  const results = await matchBusinesses(ctx, [
    { name: 'Harbour Bakery' },
    { name: 'Harbour Bakery', postcode: 'LS1 4AP' }
  ])
  for (const { candidates, notOnRegister } of results) {
    const sum = candidates.reduce((all, { probability }) => all + probability, notOnRegister)
    expect(sum).toBeCloseTo(1, 6)
    expect(candidates.map(({ name }) => name).slice(0, 2)).toEqual(['Harbour Bakery', 'Harbour Bakery Holdings'])
    expect(candidates[0]?.waterfall.length).toBeGreaterThan(2)
  }
})

test('a business recorded later is found at once', async () => {
  expect((await best({ name: 'Zephyr Kites' })).name).toBeUndefined()
  await recordBusiness(ctx, { name: 'Zephyr Kites', kind: 'sole-trader' })
  expect((await best({ name: 'Zephyr Kites Ltd' })).name).toBe('Zephyr Kites')
})

test('a name in full and its initials find each other, and two names with the same initials do not', async () => {
  await recordBusiness(ctx, { name: 'NWK Limited', kind: 'company', number: '07654321' })
  await recordBusiness(ctx, { name: 'Quayside Lantern Makers Limited', kind: 'company', number: '07654322' })
  const found = async (name: string) =>
    (await matchBusinesses(ctx, [{ name }]))[0]?.candidates.map((candidate) => candidate.name) ?? []
  expect(await found('Northwick Woollen Knitters')).toContain('NWK Limited')
  expect(await found('QLM')).toContain('Quayside Lantern Makers Limited')
  expect(await found('Quilted Lining Merchants')).not.toContain('Quayside Lantern Makers Limited')
})
