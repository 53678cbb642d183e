import fs from 'node:fs'
import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../src/platform/ctx.ts'
import { readRows, upsertRows } from '../places/upsert-rows.ts'
import { keepOffer } from './offer.ts'
import { keepOffices } from './offices.ts'
import type { SectorFile } from './sector-file.ts'

const FROM = '2025-06-23'
const SOURCE = 'Industrial Strategy Sector Definitions List, 23 June 2025'
const AIM_SOURCE = 'As reported of the Industrial Strategy; check against the sector plan'

export const sectorOffices = {
  name: 'sectors, industrial classification, offices and what they offer',
  async run(ctx: Ctx) {
    const sectors: SectorFile[] = JSON.parse(fs.readFileSync(new URL('sectors.json', import.meta.url), 'utf8'))
    await upsertRows(ctx, 'sector_offices.sector', ['code'], sectors.map(sectorRow))
    await keepClassification(ctx)
    await keepBodies(ctx, sectors)
    await keepOffices(ctx, sectors)
    await keepOffer(ctx)
  }
}

const sectorRow = ({ code, slug, name, covers, examples, plan_aim }: SectorFile, position: number) => ({
  code,
  slug,
  name,
  kind: code === 'FI' ? 'foundational' : 'growth-driving',
  covers,
  examples,
  plan_aim,
  plan_aim_source: plan_aim && AIM_SOURCE,
  position,
  valid_from: FROM
})

async function keepClassification(ctx: Ctx) {
  const frontier = readRows(new URL('frontier-industries.csv', import.meta.url))
  await upsertRows(
    ctx,
    'sector_offices.frontier_industry',
    ['code'],
    frontier.map((row, position) => ({ ...row, position }))
  )
  const rows = readRows(new URL('sic-prefixes.csv', import.meta.url)).map((row) => ({
    ...row,
    confidence: confidenceOf(row.prefix ?? ''),
    source: SOURCE
  }))
  // The list as published replaces the list: a prefix that was taken out of it goes.
  await sql`delete from sector_offices.sic_prefix where source = ${SOURCE}`.execute(openTx(ctx).db)
  await sql`insert into sector_offices.sic_prefix (prefix, title, sector_code, frontier_code, kind, confidence, source)
    select prefix, title, sector_code, frontier_code, kind, confidence, source
    from jsonb_populate_recordset(null::sector_offices.sic_prefix, ${JSON.stringify(rows)}::jsonb)`.execute(
    openTx(ctx).db
  )
}

// Set locally: the code is chosen by the company itself, and the shorter the match the more kinds of firm it takes in.
const confidenceOf = (prefix: string) => 0.4 + prefix.length / 10

async function keepBodies(ctx: Ctx, sectors: readonly SectorFile[]) {
  const found = await sql<{
    id: string
    name: string
  }>`select id, name from government.body where valid_to is null`.execute(openTx(ctx).db)
  const idOf = new Map(found.rows.map((body) => [body.name, body.id]))
  const rows = sectors.flatMap(({ code, bodies, forums }) =>
    [...bodies.map((name) => ['body', name] as const), ...forums.map((name) => ['forum', name] as const)].map(
      ([kind, name], position) => ({
        sector_code: code,
        name,
        kind,
        body_id: idOf.get(name) ?? null,
        position
      })
    )
  )
  await upsertRows(ctx, 'sector_offices.sector_body', ['sector_code', 'name'], rows)
}
