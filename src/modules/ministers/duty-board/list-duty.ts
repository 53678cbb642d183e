import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type Holding, holdingsOn } from '../../government/index.ts'
import type { DutyRow } from '../duty-tables.ts'
import type { MinisterTables } from '../tables.ts'

export const DUTY_STATES = ['missed', 'due', 'planned', 'not-yet-due', 'met', 'waived'] as const
export type DutyState = (typeof DUTY_STATES)[number]
export type Duty = DutyRow & {
  state: DutyState
  daysLate: number
  post: string | undefined
  minister: string | undefined
  sector: string | undefined
}

const SOON_DAYS = 28

/**
 * Every duty as it stands: missed once its day has passed, due within four weeks, planned where a meeting is in the calendar
 * in time, met where a meeting counts and the next is further off, and not yet due where there was none and its day is. Duties belong to posts, so that whoever holds the post today owes it.
 */
export async function listDuty(ctx: Ctx, accountId?: string): Promise<Duty[]> {
  demand(ctx, 'duty.read')
  const today = londonDay(ctx.now())
  return inTransaction(ctx, async (tx) => {
    let query = tables<MinisterTables>(tx)
      .selectFrom('ministers.duty')
      .selectAll()
      .orderBy('due_on')
      .orderBy('business')
    if (accountId) query = query.where('account_id', '=', accountId)
    const rows = await query.execute()
    const holders = new Map((await holdingsOn(tx, today)).map((held) => [held.postId, held]))
    const posts = await titlesOf(tx)
    const sectors = await sectorNames(tx)
    return rows.map((row) => ({
      ...row,
      ...standing(row, today),
      post: row.post_id ? posts.get(row.post_id) : undefined,
      minister: ministerOf(holders, row.post_id),
      sector: sectors.get(row.sector_code ?? '')
    }))
  })
}

const ministerOf = (holders: ReadonlyMap<string, Holding>, postId: string | null) =>
  postId ? holders.get(postId)?.minister : undefined

function standing(row: DutyRow, today: string): { state: DutyState; daysLate: number } {
  const daysLate = daysBetween(row.due_on, today)
  const nextOn = row.next_at ? londonDay(row.next_at) : undefined
  if (row.waived_because) return { state: 'waived', daysLate }
  if (nextOn && (nextOn <= row.due_on || daysLate > 0)) return { state: 'planned', daysLate }
  if (daysLate > 0) return { state: 'missed', daysLate }
  if (daysLate > -SOON_DAYS) return { state: 'due', daysLate }
  return { state: row.met_at ? 'met' : 'not-yet-due', daysLate }
}

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

async function titlesOf(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await tables<MinisterTables>(ctx).selectFrom('government.post_summary').select(['id', 'title']).execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

async function sectorNames(ctx: Ctx): Promise<Map<string, string>> {
  const db = tables<MinisterTables>(ctx)
  const rows = await db.selectFrom('sector_offices.office_summary').select(['sector_code', 'sector']).execute()
  return new Map(rows.map(({ sector_code, sector }) => [sector_code, sector]))
}
