import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { localHelpFor } from './local-help-for.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

const namesFor = async (place: Parameters<typeof localHelpFor>[1]) =>
  (await localHelpFor(ctxAs(engine, publicActor()), place)).map(({ name }) => name)

const HIE = 'Highlands and Islands Enterprise'
const SOSE = 'South of Scotland Enterprise'
const SE = 'Scottish Enterprise'

describe('every council of Scotland has its agency', () => {
  test.each([
    ['Aberdeen City', 'S12000033', SE],
    ['Aberdeenshire', 'S12000034', SE],
    ['Angus', 'S12000041', SE],
    ['Argyll and Bute', 'S12000035', HIE],
    ['City of Edinburgh', 'S12000036', SE],
    ['Clackmannanshire', 'S12000005', SE],
    ['Dumfries and Galloway', 'S12000006', SOSE],
    ['Dundee City', 'S12000042', SE],
    ['East Ayrshire', 'S12000008', SE],
    ['East Dunbartonshire', 'S12000045', SE],
    ['East Lothian', 'S12000010', SE],
    ['East Renfrewshire', 'S12000011', SE],
    ['Falkirk', 'S12000014', SE],
    ['Fife', 'S12000047', SE],
    ['Glasgow City', 'S12000049', SE],
    ['Highland', 'S12000017', HIE],
    ['Inverclyde', 'S12000018', SE],
    ['Midlothian', 'S12000019', SE],
    ['Moray', 'S12000020', HIE],
    ['Na h-Eileanan Siar', 'S12000013', HIE],
    ['North Ayrshire', 'S12000021', SE],
    ['North Lanarkshire', 'S12000050', SE],
    ['Orkney Islands', 'S12000023', HIE],
    ['Perth and Kinross', 'S12000048', SE],
    ['Renfrewshire', 'S12000038', SE],
    ['Scottish Borders', 'S12000026', SOSE],
    ['Shetland Islands', 'S12000027', HIE],
    ['South Ayrshire', 'S12000028', SE],
    ['South Lanarkshire', 'S12000029', SE],
    ['Stirling', 'S12000030', SE],
    ['West Dunbartonshire', 'S12000039', SE],
    ['West Lothian', 'S12000040', SE]
  ])('%s', async (_council, authority, agency) => {
    expect(await namesFor({ authority, region: 'TLM', nation: 'scotland' })).toContain(agency)
  })
})

describe('by postcode district', () => {
  test.each([
    ['LS1', 'TLE', 'england', 'West Yorkshire Business and Skills'],
    ['SW1A', 'TLI', 'england', 'Grow London Local'],
    ['NE1', 'TLC', 'england', 'North East Growth Hub'],
    ['B1', 'TLG', 'england', 'Business Growth West Midlands'],
    ['TR1', 'TLK', 'england', 'Cornwall and Isles of Scilly Growth Hub'],
    ['EX1', 'TLK', 'england', 'Heart of the South West Growth Hub'],
    ['KA7', 'TLM', 'scotland', 'Business Gateway Ayrshire'],
    ['IV1', 'TLM', 'scotland', HIE],
    ['CF10', 'TLL', 'wales', 'Business Wales'],
    ['BT1', 'TLN', 'northern-ireland', 'Invest Northern Ireland']
  ])('%s', async (district, region, nation, name) => {
    expect(await namesFor({ district, region, nation })).toContain(name)
  })

  test('every English region has a hub or the national line, and nobody is left with nothing', async () => {
    for (const region of ['TLC', 'TLD', 'TLE', 'TLF', 'TLG', 'TLH', 'TLI', 'TLJ', 'TLK'])
      expect((await namesFor({ region, nation: 'england' })).length).toBeGreaterThan(0)
  })
})
