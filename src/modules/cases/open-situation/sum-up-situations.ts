import { sql } from 'kysely'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'

/** Writes the day's summary of every open situation, once a day; a second time the same day brings it up to date. */
export async function sumUpSituations(ctx: Ctx): Promise<number> {
  demand(ctx, 'case.read-all')
  const day = londonDay(ctx.now())
  return inTransaction(ctx, async (tx) => {
    const { rows } = await sql<{ id: string }>`insert into cases.situation_day (situation_id, day, figures)
      select s.id, ${day}, jsonb_build_object(
        'cases', count(c.id), 'open', count(c.id) filter (where c.closed_at is null),
        'today', count(c.id) filter (where (g.gathered_at at time zone 'Europe/London')::date = ${day}::date),
        'answered', count(c.id) filter (where c.first_replied_at is not null),
        'late', count(c.id) filter (where c.closed_at is null and c.paused_at is null and c.due_at < ${ctx.now()}),
        'planned', (select count(*) from cases.situation_contact p where p.situation_id = s.id),
        'reached', (select count(*) from cases.situation_contact p where p.situation_id = s.id and p.done_at is not null))
      from cases.situation s left join cases.situation_case g on g.situation_id = s.id left join cases.case c on c.id = g.case_id
      where s.closed_at is null group by s.id
      on conflict (situation_id, day) do update set figures = excluded.figures
      returning situation_id as id`.execute(openTx(tx).db)
    for (const { id } of rows) await audit(tx, 'situation.day-drawn', id, { day })
    return rows.length
  })
}
