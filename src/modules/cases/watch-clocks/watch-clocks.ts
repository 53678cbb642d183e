import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NATIONS } from '../raise-case/raise-case.schema.ts'
import { recordEvent } from '../record-event.ts'
import { workingDaysAgo, workingDaysAhead } from './working-moments.ts'

const AT_ONCE = 500

export type Watched = { warned: number; breached: number; escalated: number; promises: number }
type Row = { case_id: string; clock: 'acknowledge' | 'first-reply' | 'resolve'; due_at: Date }

/**
 * Looks at every open case whose clock runs: warns of dates within the next working day, says once of each date that passed,
 * and takes what goes on being late to the next person up. Repeating it at once finds nothing more.
 */
export async function watchClocks(ctx: Ctx): Promise<Watched> {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    const watched = { warned: 0, breached: 0, escalated: 0, promises: await breakPromises(tx) }
    for (const nation of NATIONS) {
      for (const one of await newly(tx, nation, 'breached', tx.now())) {
        await recordEvent(tx, 'case.clock-breached', one.case_id, said(one))
        watched.breached += 1
      }
      for (const one of await newly(tx, nation, 'warned', await workingDaysAhead(tx, nation, 1))) {
        await recordEvent(tx, 'case.clock-warned', one.case_id, said(one))
        watched.warned += 1
      }
      watched.escalated += await escalate(tx, nation)
    }
    return watched
  })
}

const said = ({ clock, due_at }: Row) => ({ clock, dueAt: due_at.toISOString() })

const CLOCK = sql`case when c.acknowledged_at is null then 'acknowledge' when c.first_replied_at is null then 'first-reply' else 'resolve' end`

/** Dates that came within reach since the last time, each written down once. A date that has passed needs no warning. */
async function newly(ctx: Ctx, nation: string, kind: 'warned' | 'breached', before: Date): Promise<Row[]> {
  const from = kind === 'warned' ? sql`and c.due_at > ${ctx.now()}` : sql``
  const { rows } = await sql<Row>`insert into cases.clock_event (case_id, clock, kind, due_at, at)
      select c.id, ${CLOCK}, ${kind}::text, c.due_at, ${ctx.now()} from cases.case c
      where c.closed_at is null and c.paused_at is null and c.nation = ${nation} and c.due_at <= ${before} ${from}
        and not exists (select from cases.clock_event e where e.case_id = c.id and e.kind = ${kind} and e.due_at = c.due_at)
      order by c.due_at limit ${AT_ONCE}
    on conflict do nothing returning case_id, clock, due_at`.execute(openTx(ctx).db)
  return rows
}

async function escalate(ctx: Ctx, nation: string): Promise<number> {
  const { db } = openTx(ctx)
  const rungs = await sql<{ position: number; after_days: number }>`select position, after_days from cases.late_rung
    order by position`.execute(db)
  let count = 0
  for (const { position, after_days } of rungs.rows) {
    const { rows } = await sql<Row>`update cases.case c set late_rung = ${position}
      where c.id in (select id from cases.case where closed_at is null and paused_at is null and nation = ${nation}
          and late_rung = ${position - 1} and due_at < ${await workingDaysAgo(ctx, nation, after_days)}
        order by due_at limit ${AT_ONCE} for update skip locked)
      returning c.id as case_id, ${CLOCK} as clock, c.due_at`.execute(db)
    for (const one of rows) await noteEscalation(ctx, one, position)
    count += rows.length
  }
  return count
}

async function noteEscalation(ctx: Ctx, one: Row, rung: number) {
  await sql`insert into cases.clock_event (case_id, clock, kind, rung, due_at, at)
    values (${one.case_id}, ${one.clock}, 'escalated', ${rung}, ${one.due_at}, ${ctx.now()}) on conflict do nothing`.execute(
    openTx(ctx).db
  )
  await recordEvent(ctx, 'case.late-escalated', one.case_id, { ...said(one), rung })
}

/** A promise made in a reply is broken on the day after its day, once, in sight of both. */
async function breakPromises(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ case_id: string; promise_id: string }>`
    insert into cases.clock_event (case_id, clock, kind, due_at, promise_id, at)
      select p.case_id, 'promise', 'breached', (p.due_on + time '17:00') at time zone 'Europe/London', p.id, ${ctx.now()}
      from cases.promise p join cases.case c on c.id = p.case_id
      where p.kept_at is null and c.closed_at is null and p.due_on < ${londonDay(ctx.now())}
        and not exists (select from cases.clock_event e where e.promise_id = p.id)
      limit ${AT_ONCE}
    on conflict do nothing returning case_id, promise_id`.execute(openTx(ctx).db)
  for (const { case_id, promise_id } of rows)
    await recordEvent(ctx, 'case.promise-broken', case_id, { promiseId: promise_id })
  return rows.length
}
