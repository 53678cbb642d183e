import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../src/platform/ctx.ts'
import { idsBySlug } from '../government/bodies.ts'
import { upsertRows } from '../places/upsert-rows.ts'
import type { SectorFile } from './sector-file.ts'

const SOURCE = 'Working map, to be confirmed with each sector plan'

/** Every sector has an office from the start, not yet open; whether it is open, and who is in it, is for people to say. */
export async function keepOffices(ctx: Ctx, sectors: readonly SectorFile[]) {
  const rows = sectors.flatMap(({ code, office, office_slug, what_it_does }) =>
    office ? [{ sector_code: code, slug: office_slug, name: office, what_it_does }] : []
  )
  await sql`insert into sector_offices.office (sector_code, slug, name, what_it_does)
    select sector_code, slug, name, what_it_does from jsonb_populate_recordset(null::sector_offices.office, ${JSON.stringify(rows)}::jsonb)
    on conflict (sector_code) do update set slug = excluded.slug, name = excluded.name, what_it_does = excluded.what_it_does`.execute(
    openTx(ctx).db
  )
  const found = await sql<{
    id: string
    sector_code: string
  }>`select id, sector_code from sector_offices.office`.execute(openTx(ctx).db)
  const officeOf = new Map(found.rows.map((office) => [office.sector_code, office.id]))
  await keepSponsors(ctx, sectors, officeOf)
  await keepPosts(ctx, sectors, officeOf)
}

async function keepSponsors(ctx: Ctx, sectors: readonly SectorFile[], officeOf: ReadonlyMap<string, string>) {
  const idOf = await idsBySlug(ctx)
  const rows = sectors.flatMap(({ code, leads, also }) =>
    [...leads, ...also].map((slug, position) => ({
      office_id: officeOf.get(code) ?? '',
      body_id: idOf(slug),
      lead: leads.includes(slug),
      position,
      source: SOURCE
    }))
  )
  await upsertRows(ctx, 'sector_offices.sponsor', ['office_id', 'body_id'], rows)
}

async function keepPosts(ctx: Ctx, sectors: readonly SectorFile[], officeOf: ReadonlyMap<string, string>) {
  const rows = sectors
    .filter(({ office }) => office)
    .flatMap(({ code, name }) => [
      {
        office_id: officeOf.get(code) ?? '',
        kind: 'chair',
        title: `Chair, ${name}`,
        remit: 'Speaks for the office outside government and brings industry in.'
      },
      {
        office_id: officeOf.get(code) ?? '',
        kind: 'director',
        title: `Director, ${name}`,
        remit: 'Leads the office, and answers for its service and its part of the sector plan.'
      }
    ])
  await upsertRows(ctx, 'sector_offices.office_post', ['office_id', 'kind'], rows)
}
