import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type LinkExplained, loadLinks } from '../link-page/load-link.ts'

export type MergedRecord = {
  merge: string
  id: string
  name: string
  number: string | null
  reason: string
  merged_at: Date
  merged_by_name: string
}
export type SplitMade = {
  split: string
  name: string
  other_id: string
  records: number
  held: number
  reason: string
  split_at: Date
  split_by_name: string
}
export type ApartSaid = { other_id: string; name: string; reason: string; said_at: Date; said_by_name: string }
export type SpeakingRecord = { record_id: string; by: string; link: LinkExplained | undefined }
export type BusinessRecords = {
  speaking: SpeakingRecord[]
  more: number
  merged: MergedRecord[]
  splits: SplitMade[]
  apart: ApartSaid[]
}

const SHOWN = 50

/**
 * What makes up a business: the records of departments' lists that speak of it, with why; the records of the register it stands
 * for; what was taken out of it; and what it is said not to be.
 */
export async function loadRecords(ctx: Ctx, businessId: string): Promise<BusinessRecords> {
  demand(ctx, 'linkage.see')
  return inTransaction(ctx, async (tx) => ({
    ...(await speakingRecords(tx, businessId, SHOWN)),
    ...(await saidOf(tx, businessId))
  }))
}

/** The records of lists that speak of a business, the first few with why, and how many more there are. */
export async function speakingRecords(ctx: Ctx, businessId: string, shown: number) {
  const found = await speakingOf(ctx, businessId)
  const first = found.slice(0, shown)
  const links = await loadLinks(
    ctx,
    first.map(({ record_id }) => record_id)
  )
  const speaking = first.map((one) => ({ ...one, link: links.find(({ record_id }) => record_id === one.record_id) }))
  return { speaking, more: found.length - speaking.length }
}

async function speakingOf(ctx: Ctx, id: string) {
  const asked = sql<{ record_id: string; by: string }>`
    with star as (select b.id from register.business_record b where b.id = ${id} or b.merged_into = ${id}),
    asked as (select d.record_id from linkage.decision d where d.answer = 'same' and d.reopened_at is null and d.business_id in (select id from star)
      union select k.record_id from linkage.link k where k.band = 'linked' and k.business_id in (select id from star)
        and k.run_id in (select distinct on (list_id) u.id from linkage.link_run u order by u.list_id, u.finished_at desc))
    select v.record_id, v.by from linkage.linked_record v where v.record_id in (select record_id from asked) and v.business_id = ${id}
    order by v.by, v.record_id limit 1000`
  return askTogether(ctx, asked, {})
}

async function saidOf(ctx: Ctx, id: string) {
  const { db } = openTx(ctx)
  const merged = await sql<MergedRecord>`
    select m.id as merge, b.id, b.name, b.number, m.reason, m.merged_at, m.merged_by_name
    from linkage.merge m join register.business_record k on k.id = m.kept_id join register.business_record b on b.id = m.merged_id
    where m.undone_at is null and coalesce(k.merged_into, k.id) = ${id}
      and m.kept_id in (select s.id from register.business_record s where s.id = ${id} or s.merged_into = ${id})
    order by m.merged_at desc limit 100`.execute(db)
  const splits = await sql<SplitMade>`
    select s.id as split, b.name, b.id as other_id, cardinality(s.record_ids) as records, jsonb_array_length(s.held -> 'given') as held, s.reason, s.split_at, s.split_by_name
    from linkage.split s join register.business_record b on b.id = s.to_id
    where s.undone_at is null and s.from_id = ${id} order by s.split_at desc limit 100`.execute(db)
  const apart = await sql<ApartSaid>`
    select b.id as other_id, b.name, a.reason, a.said_at, a.said_by_name
    from linkage.apart a join register.business_record b on b.id = case when a.one_id = ${id} then a.other_id else a.one_id end
    where a.lifted_at is null and (a.one_id = ${id} or a.other_id = ${id}) order by a.said_at desc limit 100`.execute(
    db
  )
  return { merged: merged.rows, splits: splits.rows, apart: apart.rows }
}
