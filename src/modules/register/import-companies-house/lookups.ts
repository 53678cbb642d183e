import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { regionByDistrict } from '../../government/index.ts'
import { loadSicRules } from '../../sector-offices/index.ts'
import { sectorsOfLists } from '../sector-by-sic/sectors-of-lists.ts'
import { fingerprints } from '../take-in/fingerprints.ts'
import type { Lookups } from './staged-batches.ts'

/** What reading a row needs to know, all of it in memory. */
export async function lookupsFor(ctx: Ctx, held: number): Promise<Lookups> {
  const sectorsOf = sectorsOfLists(await loadSicRules(ctx))
  const sectorOf = sectorFinder(sectorsOf)
  return { known: await heldFingerprints(ctx, held), regionOf: await regionByDistrict(ctx), sectorsOf, sectorOf }
}

/** The fingerprint of every company as the register last brought it: 5.6 million take 67 MB, and most of a new file is known. */
async function heldFingerprints(ctx: Ctx, held: number) {
  const { db } = openTx(ctx)
  const known = fingerprints(held)
  // A thousand to a row, as bytes: a row for each would cost many times as much to receive.
  await sql`declare held no scroll cursor for select string_agg(substr(uuid_send(source_hash), 1, 8), '') as hashes
    from (select source_hash, row_number() over () / 1000 as part from register.business where ${KEPT}) h group by part`.execute(
    db
  )
  for (;;) {
    const { rows } = await sql<{ hashes: Uint8Array }>`fetch 100 from held`.execute(db)
    if (rows.length === 0) break
    for (const { hashes } of rows) known.addAll(hashes)
  }
  await sql`close held`.execute(db)
  return known
}

const KEPT = sql`source = 'companies-house' and source_hash is not null and left_register_on is null`
const MOST_LISTS = 500_000

/** The sector of a list of SIC codes, and whether the list was met before. */
function sectorFinder(sectorsOf: Lookups['sectorsOf']): Lookups['sectorOf'] {
  const met = new Map<string, { sector: string | null; frontier: string | null; isNew: false }>()
  return (codes) => {
    const key = codes.join()
    const before = met.get(key)
    if (before) return before
    if (met.size >= MOST_LISTS) met.clear()
    const primary = sectorsOf(codes).find((match) => match.primary)
    const found = { sector: primary?.sector ?? null, frontier: primary?.frontier ?? null }
    met.set(key, { ...found, isNew: false })
    return { ...found, isNew: true }
  }
}
