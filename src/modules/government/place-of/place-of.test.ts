import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { placeOf } from './place-of.ts'
import { readPostcode } from './read-postcode.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())
const place = (text: string) => placeOf(ctxAs(engine, publicActor()), text)

test.each(['', ' ', 'LS', 'LS1 4', 'LS1 4APX', '1LS 4AP', 'LS1 CAP', 'Leeds', 'QS1 1AA', 'LS1 4CA', 'L S'])(
  '%j is no postcode',
  async (text) => {
    expect(readPostcode(text)).toBeUndefined()
    expect(await place(text)).toBeUndefined()
  }
)

test.each([
  ['ls1 4ap', 'LS1 4AP', 'LS1'],
  ['LS14AP', 'LS1 4AP', 'LS1'],
  ['  l s 1 4 a p ', 'LS1 4AP', 'LS1'],
  ['LS14 3AP', 'LS14 3AP', 'LS14'],
  ['LS1', 'LS1', 'LS1'],
  ['LS14', 'LS14', 'LS14'],
  ['sw1a 2aa', 'SW1A 2AA', 'SW1A'],
  ['EC1A1BB', 'EC1A 1BB', 'EC1A'],
  ['w1a 0ax', 'W1A 0AX', 'W1A'],
  ['M11AE', 'M1 1AE', 'M1'],
  ['B33 8TH', 'B33 8TH', 'B33'],
  ['GIR0AA', 'GIR 0AA', 'GIR'],
  ['BT1 5GS', 'BT1 5GS', 'BT1']
])('%j reads as %s in %s', (text, postcode, district) => {
  expect(readPostcode(text)).toMatchObject({ postcode, district })
})

test.each([
  ['LS1 4AP', 'TLE', 'england'],
  ['M1', 'TLD', 'england'],
  ['SW1A 2AA', 'TLI', 'england'],
  ['EH1 1YZ', 'TLM', 'scotland'],
  ['CF10 3NQ', 'TLL', 'wales'],
  ['BT1 5GS', 'TLN', 'northern-ireland'],
  ['CH5 4BR', 'TLL', 'wales'],
  ['TD15 1UZ', 'TLC', 'england']
])('%s is in %s, %s', async (text, region, nation) => {
  expect(await place(text)).toMatchObject({ region: { code: region }, nation, basis: 'district' })
})

test('a district that is not listed is placed by its area only where the whole area is in one region', async () => {
  expect(await place('M99 1AA')).toMatchObject({
    region: { code: 'TLD', name: 'North West' },
    nation: 'england',
    basis: 'area',
    town: null
  })
  // DN lies in two regions.
  expect(await place('DN99 1AA')).toEqual({
    postcode: 'DN99 1AA',
    district: 'DN99',
    town: null,
    region: null,
    nation: null,
    basis: 'unknown'
  })
})

test('a place outside the United Kingdom, and one that nobody knows, have no nation', async () => {
  expect(await place('JE2 3QA')).toMatchObject({ district: 'JE2', region: null, nation: null, basis: 'unknown' })
  expect(await place('ZE99 9ZZ')).toMatchObject({ nation: 'scotland', basis: 'area' })
  expect(await place('GIR 0AA')).toMatchObject({ region: null, nation: null, basis: 'unknown' })
})
