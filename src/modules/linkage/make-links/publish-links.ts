import fs from 'node:fs'
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
  await session.exec(`create temp table staged_link (l_id uuid, r_id uuid, bits double precision, likely double precision, mutual boolean, guard text, band text,
    name smallint, rarity smallint, figures smallint, form smallint, number smallint, place smallint, sic smallint, la smallint, ra smallint,
    next_id uuid, next_bits double precision) on commit drop`)
  await session.copyIn('copy staged_link from stdin (format csv, header)', fs.createReadStream(file))
  await sql`insert into linkage.link (run_id, record_id, business_id, bits, likely, band, guard, levels, left_name, right_name, runner_up_id, runner_up_bits, to_audit)
    select ${id}, l_id, r_id, bits, coalesce(likely, 0), case when forbidden then 'review' else band end,
      case when forbidden then 'said to be another' else coalesce(guard, '') end,
      case when r_id is not null then array[name, rarity, figures, form, number, place, sic] end, la, ra, next_id, next_bits,
      band = 'linked' and not forbidden and abs(hashtext(l_id::text || ${id})) % ${ONE_IN} = 0
    from (select s.*, s.band = 'linked' and ${FORBIDDEN} as forbidden from staged_link s) staged`.execute(db)
  await sql`update linkage.link_run u set linked = k.linked, review = k.review from (
    select count(*) filter (where band = 'linked') as linked, count(*) filter (where band = 'review') as review from linkage.link where run_id = ${id}) k
    where u.id = ${id}`.execute(db)
  await session.exec('drop table staged_link')
  return id
}

/** Somebody said of another record of the same business that it is not this one: no run links it by itself, a person decides. */
const FORBIDDEN = sql`exists (select from linkage.decision d left join register.business_merged t on t.id = d.business_id
  left join register.business_merged m on m.id = s.r_id
  where d.record_id = s.l_id and d.reopened_at is null and d.answer in ('different', 'related') and d.business_id <> s.r_id
    and coalesce(t.stands_for, d.business_id) = coalesce(m.stands_for, s.r_id))`
