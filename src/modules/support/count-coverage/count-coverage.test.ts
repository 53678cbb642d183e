import fs from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesks } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { importSupport } from '../import-support/import-support.ts'
import { countCoverage } from './count-coverage.ts'

let engine: Engine
let app: FastifyInstance
beforeAll(async () => {
  engine = await freshDatabase()
  await openDesks(engine)
  app = await testApp(engine)
  const name = 'schemes-2026.json'
  const text = fs.readFileSync(new URL(`../../../../seeds/demo/support/${name}`, import.meta.url), 'utf8')
  await importSupport(ctxAs(engine, theSystem('scheme.import')), { name, text })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const keeper = () => ctxAs(engine, staff(['scheme.edit']))
const total = (rows: readonly { counts: readonly number[] }[]) =>
  rows.reduce((sum, { counts }) => sum + counts.reduce((all, one) => all + one, 0), 0)

test('is for those who keep the catalogue', async () => {
  await expect(countCoverage(ctxAs(engine, publicActor()), 'sector')).rejects.toThrow('permission')
})

test('a narrower group is never ruled out of less, and every way to one group counts the same', async () => {
  const all = await countCoverage(keeper(), 'sector')
  const near = await countCoverage(keeper(), 'sector', { place: 'TLM', size: '10-49' })
  expect(total(near.rows)).toBeLessThan(total(all.rows))
  const byPlace = await countCoverage(keeper(), 'place', { sector: 'LS', size: '10-49' })
  const bySize = await countCoverage(keeper(), 'size', { sector: 'LS', place: 'TLM' })
  const at = (coverage: typeof all, code: string) =>
    coverage.rows.map(({ counts }) => counts[coverage.columns.findIndex((one) => one.code === code)])
  expect(at(near, 'LS')).toEqual(at(byPlace, 'TLM'))
  expect(at(near, 'LS')).toEqual(at(bySize, '10-49'))
})

test('each figure leads to the schemes it counts, for the same group', async () => {
  const official = new Client(app)
  await official.signIn('wren-ls')
  const page = await official.get('/support/coverage?across=sector&place=TLM&size=10-49')
  expect(page.body).toContain('/support?need=export&amp;sector=LS&amp;place=TLM&amp;size=10-49')
})
