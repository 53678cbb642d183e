import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { dayInWords, londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { listCases } from '../case-queue/list-cases.ts'
import type { CaseTables } from '../tables.ts'

export type MyCases = Awaited<ReturnType<typeof loadMyDay>>

const SHOWN = 6

/** The reader's working day: the soonest promises of their teams, what others wait for, and promises made by name. */
export async function loadMyDay(ctx: Ctx) {
  demand(ctx, 'case.read')
  return inTransaction(ctx, async (tx) => {
    const ours = await listCases(tx, { view: 'ours', q: '' })
    const mine = await listCases(tx, { view: 'mine', q: '' }, { counting: false })
    const offered = await listCases(tx, { view: 'offered', q: '' }, { counting: false })
    return {
      counts: ours.counts,
      late: await countLate(tx),
      ours: ours.items.filter(({ official }) => official !== ctx.actor.name).slice(0, SHOWN),
      mine: mine.items.slice(0, SHOWN),
      offered: offered.items.slice(0, SHOWN),
      promises: await promisesDue(tx),
      weeks: await raisedByWeek(tx)
    }
  })
}

async function countLate(ctx: Ctx): Promise<number> {
  if (ctx.actor.teams.length === 0) return 0
  const counted = await tables<CaseTables>(ctx)
    .selectFrom('cases.case')
    .where('closed_at', 'is', null)
    .where('paused_at', 'is', null)
    .where('due_at', '<', ctx.now())
    .where('owner_team_id', 'in', [...ctx.actor.teams])
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirst()
  return Number(counted?.n ?? 0)
}

async function promisesDue(ctx: Ctx) {
  const rows = await tables<CaseTables>(ctx)
    .selectFrom('cases.promise as p')
    .innerJoin('cases.case as c', 'c.id', 'p.case_id')
    .where('p.kept_at', 'is', null)
    .where('c.closed_at', 'is', null)
    .where('p.made_by', '=', ctx.actor.id)
    .orderBy('p.due_on')
    .limit(SHOWN)
    .select(['p.words', 'p.due_on', 'c.reference', 'c.business_named'])
    .execute()
  const today = londonDay(ctx.now())
  return rows.map((row) => ({
    words: row.words,
    reference: row.reference,
    business: row.business_named,
    by: dayInWords(new Date(`${row.due_on}T12:00:00Z`)),
    late: row.due_on < today
  }))
}

/** Cases raised in each of the last twelve weeks, of those the reader may see. */
async function raisedByWeek(ctx: Ctx): Promise<{ label: string; value: number }[]> {
  const { rows } = (await ctx.tx?.session.query<{ week: string; n: number }>(
    `select to_char(w, 'YYYY-MM-DD') as week, count(c.id)::int as n
     from (select date_trunc('week', $1::timestamptz at time zone 'Europe/London') as monday) this
     cross join generate_series(monday - interval '11 weeks', monday, interval '1 week') w
     left join cases.case c on c.received_at >= w at time zone 'Europe/London'
       and c.received_at < (w + interval '1 week') at time zone 'Europe/London'
     group by w order by w`,
    [ctx.now().toISOString()]
  )) ?? { rows: [] }
  return rows.map(({ week, n }) => ({ label: week, value: n }))
}
