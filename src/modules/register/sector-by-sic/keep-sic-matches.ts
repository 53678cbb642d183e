import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { loadSicRules, type SectorMatch } from '../../sector-offices/index.ts'
import { sectorsOfLists } from './sectors-of-lists.ts'

const AT_A_TIME = 5000

/** Works out the sectors of every list of SIC codes not met before, by the one function that knows how. */
export async function keepSicMatches(ctx: Ctx, lists: readonly (readonly string[])[]): Promise<void> {
  if (lists.length === 0) return
  const sectorsOf = sectorsOfLists(await loadSicRules(ctx))
  for (let from = 0; from < lists.length; from += AT_A_TIME) {
    const unseen = await keepLists(ctx, lists.slice(from, from + AT_A_TIME))
    await keepMatches(
      ctx,
      unseen.flatMap((codes) => rowsOf(codes, sectorsOf(codes)))
    )
  }
}

async function keepLists(ctx: Ctx, lists: readonly (readonly string[])[]): Promise<string[][]> {
  const asJson = JSON.stringify(lists.map((codes) => ({ codes })))
  const unseen = await sql<{ codes: string[] }>`insert into register.sic_list (sic_codes, worked_out_at)
    select distinct codes, ${ctx.now()}::timestamptz from jsonb_to_recordset(${asJson}::jsonb) as l (codes text[])
    on conflict do nothing returning sic_codes as codes`.execute(openTx(ctx).db)
  return unseen.rows.map(({ codes }) => codes)
}

async function keepMatches(ctx: Ctx, rows: readonly object[]) {
  if (rows.length === 0) return
  await sql`insert into register.sic_match (sic_codes, position, sector, frontier, frontiers, sic, prefix, kind, confidence, is_primary, note)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m (codes text[], position int, sector text, frontier text,
      frontiers text[], sic text, prefix text, kind text, confidence double precision, is_primary boolean, note text)`.execute(
    openTx(ctx).db
  )
}

const rowsOf = (codes: readonly string[], matches: readonly SectorMatch[]) =>
  matches.map(({ frontiers, primary, basis: _basis, ...match }, position) => ({
    codes,
    position,
    ...match,
    frontiers: frontiers.map(({ name }) => name),
    is_primary: primary
  }))
