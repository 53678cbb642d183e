import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { daysAfter } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { londonDay } from '../london-day.ts'
import type { GovernmentTables } from '../tables.ts'
import { alertsOf } from './alerts-of.ts'

const SHOWN = 100
const DAYS = 30

export type Taken = { at: Date; name: string; what: string; rows: number; reason: string }

/** What was taken away in 30 days with the reasons, the alerts of unusual volume, and the limits that hold and will. */
export async function loadTaken(ctx: Ctx) {
  demand(ctx, 'volume.watch')
  return inTransaction(ctx, async (tx) => ({
    alerts: await alertsOf(tx),
    taken: await takenSince(tx, new Date(`${daysAfter(londonDay(tx.now()), -DAYS)}T00:00:00Z`)),
    limits: await limitsOf(tx)
  }))
}

/** One alert, for whoever was told of it. */
export async function loadAlert(ctx: Ctx, id: string) {
  demand(ctx, 'work.see')
  if (!z.uuid().safeParse(id).success) throw new NotFound('This alert')
  const [alert] = await inTransaction(ctx, (tx) => alertsOf(tx, id))
  if (!alert) throw new NotFound('This alert')
  return alert
}

async function takenSince(tx: Ctx, since: Date): Promise<Taken[]> {
  const { rows } = await sql<Taken>`select at, actor_name as name, subject_id as what, (facts ->> 'rows')::int as rows,
      facts ->> 'reason' as reason from platform.audit_event
    where event = 'records.taken' and at > ${since} order by seq desc limit ${sql.lit(SHOWN)}`.execute(openTx(tx).db)
  return rows
}

async function limitsOf(tx: Ctx) {
  const today = londonDay(tx.now())
  const all = await tables<GovernmentTables>(tx)
    .selectFrom('government.volume_limit')
    .orderBy('from_on', 'desc')
    .limit(20)
    .select(['from_on', 'taken', 'read', 'kept_by_name'])
    .execute()
  return {
    now: all.find(({ from_on }) => from_on <= today),
    toCome: all.filter(({ from_on }) => from_on > today).reverse()
  }
}
