import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'

export type ListShown = {
  id: string
  title: string
  file_name: string
  rows: number
  brought_at: Date
  linked: number | null
  review: number | null
  not_linked: number | null
  seconds: number | null
  peak_mb: number | null
  learned_from: number | null
  finished_at: Date | null
  waiting: string
  audited: string
  audited_right: string
}

/** Every list with its last run, and how right the links made without a person have been where somebody looked. */
export async function loadLists(ctx: Ctx): Promise<ListShown[]> {
  demand(ctx, 'linkage.see')
  return inTransaction(ctx, async (tx) => {
    const { rows } =
      await sql<ListShown>`with last_run as (select distinct on (list_id) * from linkage.link_run order by list_id, finished_at desc),
      judged as (
        select r.list_id, count(*) as audited, count(*) filter (where d.answer = 'same') as audited_right
        from linkage.decision d join linkage.list_record r on r.id = d.record_id
        where d.band = 'linked' and d.reopened_at is null and d.answer <> 'cannot-tell' group by r.list_id),
      due as (
        select u.list_id, count(*) as waiting from linkage.link k join last_run u on u.id = k.run_id
        where (k.band = 'review' or k.to_audit) and k.business_id is not null
          and not exists (select from linkage.decision d where d.record_id = k.record_id and d.reopened_at is null
            and (d.business_id = k.business_id or d.answer = 'same')) group by u.list_id)
      select l.id, l.title, l.file_name, l.rows, l.brought_at, u.linked, u.review, u.not_linked, u.seconds, u.peak_mb, u.learned_from, u.finished_at,
        coalesce(due.waiting, 0) as waiting, coalesce(j.audited, 0) as audited, coalesce(j.audited_right, 0) as audited_right
      from linkage.list l left join last_run u on u.list_id = l.id left join judged j on j.list_id = l.id left join due on due.list_id = l.id
      order by l.title`.execute(openTx(tx).db)
    return rows
  })
}
