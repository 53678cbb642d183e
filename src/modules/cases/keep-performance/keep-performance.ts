import { sql } from 'kysely'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Cut } from '../performance-table.ts'

const DAYS = 365

/**
 * Counts how the service did over the last year, by every cut people ask for. Times are elapsed days from the moment a
 * business wrote; a promise counts once it fell due. Counting again on the same day replaces that day’s figures.
 */
export async function keepPerformance(ctx: Ctx): Promise<number> {
  demand(ctx, 'case.read-all')
  const since = new Date(ctx.now().getTime() - DAYS * 86_400_000)
  return inTransaction(ctx, async (tx) => {
    await sql`delete from cases.performance where counted_on = ${londonDay(tx.now())}`.execute(openTx(tx).db)
    await gather(tx, since)
    let slices = 0
    for (const [cut, slice] of SLICES) slices += await countBy(tx, cut, slice, since)
    await audit(tx, 'performance.counted', londonDay(tx.now()), { slices })
    return slices
  })
}

const SLICES: readonly (readonly [Cut, ReturnType<typeof sql<string>>])[] = [
  ['all', sql<string>`'Everything'`],
  ['office', sql<string>`f.office`],
  ['body', sql<string>`f.body`],
  ['topic', sql<string>`coalesce(f.topic, 'Not known')`],
  ['size', sql<string>`coalesce(f.size_band, 'unknown')`],
  ['nation', sql<string>`f.nation`],
  ['month', sql<string>`to_char(f.received_at at time zone 'Europe/London', 'YYYY-MM')`]
]

/** One line a case of the year, with what is measured of it, for every cut to count from. A part counts with its whole. */
async function gather(ctx: Ctx, since: Date) {
  await sql`create temporary table counted_case on commit drop as
    select c.received_at, c.nation, c.size_band, c.topic, coalesce(o.name, t.name) as office, t.body,
      c.closed_at, c.helped, c.paused_at, c.due_at, c.first_reply_by, c.first_replied_at, c.resolve_by,
      extract(epoch from coalesce(c.owned_since, c.received_at) - c.received_at) / 86400 as owner_days,
      extract(epoch from c.first_replied_at - c.received_at) / 86400 as first_days,
      extract(epoch from c.closed_at - c.received_at) / 86400 as resolve_days,
      extract(epoch from ${ctx.now()}::timestamptz - c.received_at) / 86400 as age_days,
      (select count(*) - 1 from cases.ownership w where w.case_id = c.id) as reroutes
    from cases.case c
      join government.team_summary t on t.id = c.owner_team_id
      left join sector_offices.office_summary o on o.front_desk_team_id = t.id or o.account_team_id = t.id
    where (c.received_at > ${since} or c.closed_at is null) and c.split_from is null and c.status <> 'duplicate'`.execute(
    openTx(ctx).db
  )
}

async function countBy(ctx: Ctx, cut: Cut, slice: ReturnType<typeof sql<string>>, since: Date): Promise<number> {
  const now = ctx.now()
  const inserted = await sql`insert into cases.performance (counted_on, since_on, cut, slice, cases, figures)
    select ${londonDay(now)}, ${londonDay(since)}, ${cut}, ${slice}, count(*)::int, jsonb_build_object(
      'raised', count(*) filter (where f.received_at > ${since}),
      'ownerMedian', percentile_cont(0.5) within group (order by owner_days),
      'ownerP90', percentile_cont(0.9) within group (order by owner_days),
      'reroutes', avg(reroutes),
      'firstMedian', percentile_cont(0.5) within group (order by first_days),
      'firstP90', percentile_cont(0.9) within group (order by first_days),
      'resolveMedian', percentile_cont(0.5) within group (order by resolve_days),
      'resolveP90', percentile_cont(0.9) within group (order by resolve_days),
      'firstKept', avg(case when first_replied_at <= first_reply_by then 1.0 when first_reply_by < ${now} or first_replied_at > first_reply_by then 0.0 end),
      'resolveKept', avg(case when closed_at <= resolve_by then 1.0 when resolve_by < ${now} or closed_at > resolve_by then 0.0 end),
      'open', count(*) filter (where closed_at is null),
      'late', count(*) filter (where closed_at is null and paused_at is null and due_at < ${now}),
      'backlogAge', percentile_cont(0.5) within group (order by age_days) filter (where closed_at is null),
      'judged', count(*) filter (where helped is not null),
      'helped', avg(case when helped in ('yes', 'partly') then 1.0 when helped = 'no' then 0.0 end))
    from counted_case f where ${slice} is not null group by 4`.execute(openTx(ctx).db)
  return Number(inserted.numAffectedRows ?? 0)
}
