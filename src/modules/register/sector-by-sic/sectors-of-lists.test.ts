import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { loadSicRules, type SicRules, sectorOfSic } from '../../sector-offices/index.ts'
import { sectorsOfLists } from './sectors-of-lists.ts'

let engine: Engine
let rules: SicRules
beforeAll(async () => {
  engine = await freshDatabase()
  rules = await loadSicRules(ctxAs(engine, publicActor()))
})
afterAll(() => engine.close())

test('gives what sectorOfSic gives for every list, also for the same list again', () => {
  const codes = fc.oneof(
    fc.constantFrom(
      ...rules.prefixes.map(({ prefix }) => prefix.padEnd(5, '0')),
      '62011',
      '62090',
      '72110',
      '70100',
      '99999',
      '01110',
      '47110'
    ),
    fc.integer({ min: 1000, max: 99_999 }).map((code) => String(code).padStart(5, '0'))
  )
  const sectorsOf = sectorsOfLists(rules)
  fc.assert(
    fc.property(fc.array(codes, { maxLength: 4 }), (list) => {
      expect(sectorsOf(list)).toEqual(sectorOfSic(list, rules))
      expect(sectorsOf(list)).toEqual(sectorOfSic(list, rules))
    }),
    { seed: 11, numRuns: 2000 }
  )
})
