import { type RawBuilder, sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../../government/index.ts'
import { placeGroups } from '../read-group/place-groups.ts'
import { recordEvent } from '../record-event.ts'
import { fileUnusable, MOST_PROBLEMS } from '../take-in/file-problems.ts'
import { type RelationLine, readRelations } from './read-relations.ts'

export type RelationsResult = { rows: number; added: number; ended: number; unchanged: number }

/**
 * Brings in relations from a CSV file, all of them or none: child, parent (company numbers), kind, from, until. A relation with
 * a day in `until` ends one that is there. The same file again changes nothing. Nothing may be its own parent, have two
 * parents in control, or go round in a circle; whatever would is named by its line.
 */
export async function importRelations(
  ctx: Ctx,
  chunks: AsyncIterable<Uint8Array>,
  { fileName }: { fileName: string }
): Promise<RelationsResult> {
  demand(ctx, 'register.import')
  const lines = await readRelations(chunks)
  return inTransaction(ctx, async (tx) => {
    await stage(tx, lines)
    await refuseStrangers(tx)
    const ended = await endThem(tx)
    await refuseSecondParents(tx)
    const added = await addThem(tx)
    await refuseCircles(tx)
    await openTx(tx).session.exec('drop table staged_relation')
    const result = { rows: lines.length, added, ended, unchanged: lines.length - added - ended }
    await recordEvent(tx, 'relations.imported', 'relations', { file: fileName, ...result })
    return result
  })
}

async function stage(ctx: Ctx, lines: readonly RelationLine[]) {
  await sql`create temp table staged_relation on commit drop as
    select l.line, l.child, l.parent, l.kind, l.from_on, l.until_on, c.id as child_id, p.id as parent_id, k.controls
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (line int, child text, parent text, kind text, from_on date, until_on date)
      left join register.business c on c.number = l.child left join register.business p on p.number = l.parent
      left join register.relation_kind k on k.code = l.kind`.execute(openTx(ctx).db)
}

type Wrong = { line: number; column: string; words: string }

async function refuse(ctx: Ctx, found: RawBuilder<Wrong>) {
  const { rows } = await found.execute(openTx(ctx).db)
  if (rows.length > 0) throw fileUnusable(rows)
}

const refuseStrangers = (ctx: Ctx) =>
  refuse(
    ctx,
    sql<Wrong>`select line, case when child_id is null then 'child' when parent_id is null then 'parent' else 'kind' end as column,
      case when child_id is null then child || ' is the number of no business we hold' when parent_id is null then parent || ' is the number of no business we hold'
        else '“' || kind || '” is no kind of relation: ' || (select string_agg(code, ', ' order by position) from register.relation_kind) end as words
    from staged_relation where child_id is null or parent_id is null or controls is null order by line limit ${MOST_PROBLEMS}`
  )

async function endThem(ctx: Ctx): Promise<number> {
  const done =
    await sql`update register.relation r set until_on = s.until_on, end_reason = 'Ended in the file', ended_by_name = ${ctx.actor.name}, ended_at = ${ctx.now()}::timestamptz
    from staged_relation s where s.until_on is not null and r.until_on is null and r.child_id = s.child_id and r.parent_id = s.parent_id and r.kind = s.kind`.execute(
      openTx(ctx).db
    )
  return Number(done.numAffectedRows ?? 0)
}

const refuseSecondParents = (ctx: Ctx) =>
  refuse(
    ctx,
    sql<Wrong>`select s.line, 'parent' as column, s.child || ' already belongs to ' || coalesce(b.name, o.parent) || ': end that first' as words
    from staged_relation s left join register.relation r on r.child_id = s.child_id and r.controls and r.until_on is null and r.parent_id <> s.parent_id
      left join register.business b on b.id = r.parent_id
      left join staged_relation o on o.child_id = s.child_id and o.controls and o.until_on is null and o.line < s.line
    where s.controls and s.until_on is null and (r.id is not null or o.line is not null) order by s.line limit ${MOST_PROBLEMS}`
  )

/** Those that are not there yet; what a file says has ended and was never there is kept as history. */
async function addThem(ctx: Ctx): Promise<number> {
  const day = londonDay(ctx.now())
  const done =
    await sql`insert into register.relation (child_id, parent_id, kind, controls, from_on, until_on, source, source_on, recorded_by, recorded_by_name, recorded_at)
    select s.child_id, s.parent_id, s.kind, s.controls, s.from_on, s.until_on, 'staff', ${day}::date, ${ctx.actor.id}, ${ctx.actor.name}, ${ctx.now()}::timestamptz
    from staged_relation s where not exists (select from register.relation r where r.child_id = s.child_id and r.parent_id = s.parent_id
      and r.kind = s.kind and r.until_on is not distinct from s.until_on) order by s.line`.execute(openTx(ctx).db)
  return Number(done.numAffectedRows ?? 0)
}

async function refuseCircles(ctx: Ctx) {
  const { rows } = await sql<{
    id: string
  }>`select distinct unnest(array[child_id, parent_id]) as id from staged_relation`.execute(openTx(ctx).db)
  const circling = await placeGroups(
    ctx,
    rows.map(({ id }) => id)
  )
  if (circling.length === 0) return
  await refuse(
    ctx,
    sql<Wrong>`select line, 'parent' as column, child || ' and ' || parent || ' belong to each other in a circle' as words
    from staged_relation where child_id = any (${circling}::uuid[]) order by line limit ${MOST_PROBLEMS}`
  )
}
