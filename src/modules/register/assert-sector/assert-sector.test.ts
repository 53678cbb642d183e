import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff, theSystem } from '../../../../test/support/world.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { NotAllowed, NotFound } from '../../../platform/errors.ts'
import { businessById } from '../read-business/business-by-id.ts'
import { businessSectors } from '../read-business/business-sectors.ts'
import { recordBusiness } from '../record-business/record-business.ts'
import { assertSector } from './assert-sector.ts'

let engine: Engine
let ctx: Ctx
let id: string
beforeAll(async () => {
  engine = await freshDatabase()
  ctx = ctxAs(engine, staff(['business.assert-sector', 'business.record']))
  id = (await recordBusiness(ctx, { name: 'Windmill Software', kind: 'other', sicCodes: ['62012'] })).id
})
afterAll(() => engine.close())

const clean = {
  sector: 'CE',
  basis: 'analyst',
  primary: true,
  reason: 'Builds control systems for wind farms'
} as const
const sectors = async () =>
  (await businessSectors(ctx, id)).map(({ sector, basis, primary }) => `${primary ? '*' : ''}${sector} ${basis}`)

test('is refused without leave, without a reason, for no sector, and for no business', async () => {
  await expect(assertSector(ctxAs(engine, theSystem()), id, clean)).rejects.toThrow(NotAllowed)
  await expect(assertSector(ctx, id, { ...clean, reason: ' ' })).rejects.toThrow('Enter the reason')
  await expect(assertSector(ctx, id, { ...clean, sector: 'XX' })).rejects.toThrow('Select a sector')
  await expect(assertSector(ctx, '01a20a49-d2bd-719c-93b3-541d9df033dd', clean)).rejects.toThrow(NotFound)
  expect(await sectors()).toEqual(['*CI SIC', 'DT SIC'])
})

test('stands beside what the codes say, with who said it and why', async () => {
  await assertSector(ctx, id, { ...clean, primary: false, basis: 'declared' })
  expect(await sectors()).toEqual(['*CI SIC', 'CE declared', 'DT SIC'])
  const said = (await businessSectors(ctx, id)).find(({ sector }) => sector === 'CE')
  expect(said).toMatchObject({ assertedBy: 'Test Official', note: clean.reason, confidence: 0.9 })
})

test('a primary one takes the place of what the codes put first, and a later one of an earlier', async () => {
  await assertSector(ctx, id, clean)
  expect((await sectors())[0]).toBe('*CE analyst')
  await assertSector(ctx, id, { ...clean, sector: 'AM' })
  expect(await sectors()).toEqual(['*AM analyst', 'CI SIC', 'DT SIC'])
  expect(await businessById(ctx, id)).toMatchObject({ primarySector: 'AM' })
})
