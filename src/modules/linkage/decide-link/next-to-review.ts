import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'

export type ToReview = {
  record_id: string
  business_id: string
  list: string
  record_name: string
  record_number: string
  record_address: string
  record_postcode: string
  record_sic: string[]
  record_names: string[]
  business_name: string
  business_number: string | null
  business_address: string
  business_postcode: string | null
  business_sic: string[]
  business_names: string[] | null
}

const LAST_RUNS = sql`(select distinct on (list_id) id from linkage.link_run order by list_id, finished_at desc)`
const WAITS = sql`(k.band = 'review' or k.to_audit) and k.business_id is not null
    and not exists (select from linkage.list_record r where r.id = k.record_id and r.gone)
    and not exists (select from linkage.decision d where d.record_id = k.record_id and d.reopened_at is null and (d.business_id = k.business_id or d.answer = 'same'))`
const TURN = sql`linkage.turn(k.record_id, k.likely, k.to_audit)`

/** The next link to look at: the least sure first, with links made without a person mixed in and not to be told from the others. */
export async function nextToReview(ctx: Ctx, skip: number): Promise<{ item: ToReview | undefined; waiting: number }> {
  demand(ctx, 'linkage.review')
  return inTransaction(ctx, async (tx) => {
    const { db } = openTx(tx)
    const counted = await sql<{ waiting: string }>`select count(*) as waiting
      from linkage.link k join ${LAST_RUNS} u on u.id = k.run_id where ${WAITS}`.execute(db)
    const { rows } = await sql<ToReview>`with next as (
        select w.record_id, w.business_id from ${LAST_RUNS} u, lateral (
          select k.record_id, k.business_id, ${TURN} as turn from linkage.link k where k.run_id = u.id and ${WAITS}
          order by ${TURN}, k.record_id limit ${skip + 1}) w
        order by w.turn, w.record_id offset ${skip} limit 1)
      select n.record_id, n.business_id, l.title as list, r.name as record_name, r.number as record_number, r.address as record_address,
        r.postcode as record_postcode, r.sic as record_sic, r.previous_names as record_names, b.name as business_name, b.number as business_number,
        concat_ws(', ', array_to_string(b.address_lines, ', '), b.town) as business_address, b.postcode as business_postcode,
        b.sic_codes as business_sic, b.other_names as business_names
      from next n join linkage.list_record r on r.id = n.record_id join linkage.list l on l.id = r.list_id
        join register.business_to_match b on b.id = n.business_id`.execute(db)
    return { item: rows[0], waiting: Number(counted.rows[0]?.waiting ?? 0) }
  })
}
