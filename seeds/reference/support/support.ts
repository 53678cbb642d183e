import fs from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { importSupport } from '../../../src/modules/support/index.ts'
import { systemActor } from '../../../src/platform/auth/system-actor.ts'
import type { Ctx } from '../../../src/platform/ctx.ts'
import { actingAs } from '../../../src/platform/db/in-transaction.ts'
import { readRows, upsertRows } from '../places/upsert-rows.ts'
import type { ReferenceSeed } from '../reference-seed.ts'

const IMPORTER = systemActor('reference data', ['scheme.import'])
const LAST_CHECKED = '2026-11-01'

/** Somebody to talk to near every business: growth hubs, gateways, agencies and chambers, by local authority. */
export const localHelp: ReferenceSeed = {
  name: 'local help for businesses',
  async run(ctx: Ctx) {
    await upsertRows(ctx, 'support.district_area', ['district'], districtAreas())
    await upsertRows(ctx, 'support.local_help', ['code'], agencies())
    for (const name of ['growth-hubs-england.json', 'chambers-of-commerce.json'])
      await actingAs(ctx, IMPORTER, (tx) => importSupport(tx, { name, text: unpacked(`${name}.gz`) }))
  }
}

const beside = (name: string) => new URL(name, import.meta.url)
const unpacked = (name: string) => gunzipSync(fs.readFileSync(beside(name))).toString('utf8')
const split = (cell: string | null | undefined) => (cell ? cell.split(';') : [])

const districtAreas = () =>
  readRows(beside('district-areas.csv')).map(({ area_codes, ...row }) => ({ ...row, area_codes: split(area_codes) }))

const agencies = () =>
  readRows(beside('agencies.csv')).map((row, position) => ({
    ...row,
    postcode: null,
    region_codes: split(row.region_codes),
    authority_codes: split(row.authority_codes),
    nation_codes: split(row.nation_codes),
    last_checked_on: LAST_CHECKED,
    provisional: true,
    source: 'public-knowledge',
    position: 500 + position
  }))
