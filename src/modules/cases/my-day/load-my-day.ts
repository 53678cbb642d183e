import { type Ctx, demand, may, tables } from '../../../platform/ctx.ts'
import { dayInWords, londonDay, shortDayInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { atTheirDesk } from '../case-queue/at-their-desk.ts'
import type { View } from '../case-queue/in-view.ts'
import { listCases, type QueueCase } from '../case-queue/list-cases.ts'
import type { CaseTables } from '../tables.ts'

export type MyCases = Awaited<ReturnType<typeof loadMyDay>>

const SHOWN = 6

/** The reader's working day: the soonest promises of their teams, what others wait for, and promises made by name. */
export async function loadMyDay(ctx: Ctx) {
  demand(ctx, 'case.read')
  return inTransaction(ctx, async (tx) => {
    const desk = await atTheirDesk(tx)
    // A director looks at the desk of the office; others have a queue where they work cases, for not every team takes any.
    const looksOn = desk.actor.teams !== tx.actor.teams
    const hasOne = desk.actor.teams.length > 0 && (looksOn || may(tx, 'case.work'))
    const bounced = may(tx, 'case.supervise') ? await shown(tx, 'supervisor') : []
    const { ours, ...rest } = await casesAt(desk, hasOne)
    return {
      ...rest,
      ours: ours.filter(({ reference }) => !bounced.some((one) => one.reference === reference)).slice(0, SHOWN),
      looksOn,
      bounced,
      promises: await promisesDue(tx),
      weeks: await raisedByWeek(tx)
    }
  })
}

/** What waits at the reader's desk; nothing at all where they have none. */
async function casesAt(desk: Ctx, hasOne: boolean) {
  if (!hasOne) return { counts: null, late: 0, ours: [], mine: [], offered: [] }
  const ours = await listCases(desk, { view: 'ours', q: '' })
  return {
    counts: ours.counts,
    late: await countLate(desk),
    ours: ours.items.filter(({ official }) => official !== desk.actor.name),
    mine: await shown(desk, 'mine'),
    offered: await shown(desk, 'offered')
  }
}

const shown = async (ctx: Ctx, view: View): Promise<QueueCase[]> =>
  (await listCases(ctx, { view, q: '' }, { counting: false })).items.slice(0, SHOWN)

async function countLate(ctx: Ctx): Promise<number> {
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
  return rows.map(({ week, n }) => ({ label: `Week of ${shortDayInWords(new Date(`${week}T12:00:00Z`))}`, value: n }))
}
