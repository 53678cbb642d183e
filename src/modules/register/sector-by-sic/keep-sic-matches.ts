import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { loadSicRules, type SicRules, sectorOfSic } from '../../sector-offices/index.ts'

const AT_A_TIME = 5000

/** Works out the sectors of every list of SIC codes not met before, by the one function that knows how. */
export async function keepSicMatches(ctx: Ctx, lists: readonly (readonly string[])[]): Promise<void> {
  if (lists.length === 0) return
  const rules = await loadSicRules(ctx)
  for (let from = 0; from < lists.length; from += AT_A_TIME) await keep(ctx, rules, lists.slice(from, from + AT_A_TIME))
}

async function keep(ctx: Ctx, rules: SicRules, lists: readonly (readonly string[])[]) {
  const { db } = openTx(ctx)
  const asJson = JSON.stringify(lists.map((codes) => ({ codes })))
  const unseen = await sql<{ codes: string[] }>`
    insert into register.sic_list (sic_codes, worked_out_at)
    select distinct codes, ${ctx.now()}::timestamptz from jsonb_to_recordset(${asJson}::jsonb) as l (codes text[])
    on conflict do nothing returning sic_codes as codes`.execute(db)
  const matches = unseen.rows.flatMap(({ codes }) => matchesOf(codes, rules))
  if (matches.length === 0) return
  await sql`insert into register.sic_match (sic_codes, position, sector, frontier, frontiers, sic, prefix, kind, confidence, is_primary, note)
    select * from jsonb_to_recordset(${JSON.stringify(matches)}::jsonb) as m (codes text[], position int, sector text, frontier text,
      frontiers text[], sic text, prefix text, kind text, confidence double precision, is_primary boolean, note text)`.execute(
    db
  )
}

const matchesOf = (codes: string[], rules: SicRules) =>
  sectorOfSic(codes, rules).map(({ frontiers, primary, basis: _basis, ...match }, position) => ({
    codes,
    position,
    ...match,
    frontiers: frontiers.map(({ name }) => name),
    is_primary: primary
  }))
