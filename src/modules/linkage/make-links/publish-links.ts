import fs from 'node:fs'
import { parse } from 'csv-parse'
import { sql } from 'kysely'
import { type Ctx, openTx, tables } from '../../../platform/ctx.ts'
import type { LinkageTables } from '../tables.ts'
import type { LinkedApart } from './link-apart.ts'

/** About one in this many links made without a person is shown to one, unmarked among the others: what precision is measured by. */
const ONE_IN = 50

/** Writes what a run decided, whole, under a run of its own. */
export async function publishLinks(ctx: Ctx, listId: string, file: string, done: LinkedApart): Promise<string> {
  const { id } = await tables<LinkageTables>(ctx)
    .insertInto('linkage.link_run')
    .values({
      list_id: listId,
      model: JSON.stringify(done.model),
      pairs: done.pairs,
      learned_from: done.learned_from,
      ...done.bands,
      seconds: done.seconds,
      cpu_seconds: done.cpu_seconds,
      peak_mb: done.peak_mb,
      finished_at: ctx.now(),
      run_by: ctx.actor.id
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { session, db } = openTx(ctx)
  await session.exec(`create temp table staged_link (record_id uuid, business_id uuid, bits double precision, likely double precision, guard text, band text,
    levels smallint[], left_name smallint, right_name smallint, runner_up_id uuid, runner_up_bits double precision) on commit drop`)
  await session.copyIn('copy staged_link from stdin', linesOf(file))
  await sql`insert into linkage.link (run_id, record_id, business_id, bits, likely, band, guard, levels, left_name, right_name, runner_up_id, runner_up_bits, to_audit)
    select ${id}, record_id, business_id, bits, likely, case when forbidden then 'review' else band end,
      case when forbidden then 'said to be another' else guard end, levels, left_name, right_name, runner_up_id, runner_up_bits,
      band = 'linked' and not forbidden and abs(hashtext(record_id::text || ${id})) % ${ONE_IN} = 0
    from (select s.*, s.band = 'linked' and ${FORBIDDEN} as forbidden from staged_link s) staged`.execute(db)
  await sql`update linkage.link_run u set linked = k.linked, review = k.review from (
    select count(*) filter (where band = 'linked') as linked, count(*) filter (where band = 'review') as review from linkage.link where run_id = ${id}) k
    where u.id = ${id}`.execute(db)
  await session.exec('drop table staged_link')
  return id
}

/** Somebody said of another record of the same business that it is not this one: no run links it by itself, a person decides. */
const FORBIDDEN = sql`exists (select from linkage.decision d left join register.business_merged t on t.id = d.business_id
  left join register.business_merged m on m.id = s.business_id
  where d.record_id = s.record_id and d.reopened_at is null and d.answer in ('different', 'related') and d.business_id <> s.business_id
    and coalesce(t.stands_for, d.business_id) = coalesce(m.stands_for, s.business_id))`

const COMPARED = ['name', 'rarity', 'figures', 'form', 'number', 'place', 'sic']

async function* linesOf(file: string): AsyncGenerator<Uint8Array> {
  let text = ''
  for await (const row of fs.createReadStream(file).pipe(parse({ columns: true }))) {
    text += lineOf(row)
    if (text.length < 262_144) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text) yield Buffer.from(text)
}

function lineOf(row: Record<string, string>): string {
  const or = (value: string | undefined) => (value === undefined || value === '' ? '\\N' : value)
  const levels = row.r_id ? `{${COMPARED.map((name) => row[name]).join(',')}}` : '\\N'
  return `${[or(row.l_id), or(row.r_id), or(row.bits), row.likely || '0', row.guard ?? '', row.band, levels, or(row.la), or(row.ra), or(row.next_id), or(row.next_bits)].join('\t')}\n`
}
