import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { SectorMatch } from '../../sector-offices/index.ts'
import { copyRow } from '../take-in/copy-text.ts'
import { type Lines, lines } from '../take-in/lines.ts'

const CREATE = `create temp table if not exists copied_list (sic_codes text[] not null) on commit drop;
create temp table if not exists copied_match (sic_codes text[], position int, sector text, frontier text, frontiers text[], sic text, prefix text,
  kind text, confidence double precision, is_primary boolean, note text) on commit drop;
truncate copied_list, copied_match`

/** Keeps the sectors of very many lists of SIC codes, as `keepSicMatches` does for a few. */
export async function copySicMatches(
  ctx: Ctx,
  lists: readonly (readonly string[])[],
  sectorsOf: (codes: readonly string[]) => SectorMatch[]
): Promise<void> {
  if (lists.length === 0) return
  const { session, db } = openTx(ctx)
  const [listed, matched] = [lines(), lines()]
  for (const codes of lists) {
    listed.add(copyRow([codes]))
    for (const [position, match] of sectorsOf(codes).entries()) matched.add(matchLine(codes, position, match))
  }
  await session.exec(CREATE)
  await session.copyIn('copy copied_list from stdin', inPieces(listed))
  if (matched.count) await session.copyIn('copy copied_match from stdin', inPieces(matched))
  await sql`insert into register.sic_match (sic_codes, position, sector, frontier, frontiers, sic, prefix, kind, confidence, is_primary, note)
    select m.* from copied_match m where not exists (select from register.sic_list l where l.sic_codes = m.sic_codes)`.execute(
    db
  )
  await sql`insert into register.sic_list (sic_codes, worked_out_at) select sic_codes, ${ctx.now()}::timestamptz from copied_list
    on conflict do nothing`.execute(db)
}

async function* inPieces({ pieces }: Lines): AsyncGenerator<Uint8Array> {
  yield* pieces()
}

const matchLine = (codes: readonly string[], position: number, { frontiers, primary, ...match }: SectorMatch) =>
  copyRow([
    codes,
    position,
    match.sector,
    match.frontier,
    frontiers.map(({ name }) => name),
    match.sic,
    match.prefix,
    match.kind,
    match.confidence,
    primary ? 't' : 'f',
    match.note
  ])
