import { audit } from '../../../platform/audit/audit.ts'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { officialAtWork } from '../find-official/official-at-work.ts'
import { tasksUrl } from '../links.ts'
import { remind } from '../remind/remind.ts'
import type { GovernmentTables } from '../tables.ts'

const LEAVERS = systemActor('tasks of leavers')

/**
 * Gives everything somebody who leaves still has to do to one who takes over, and tells them once. Whoever arranges it learns
 * how many tasks there are and nothing of what they say. Returns that number.
 */
export async function handOverTasks(ctx: Ctx, { from, to }: { from: string; to: string }): Promise<number> {
  demand(ctx, 'task.hand-over')
  return inTransaction(ctx, (tx) => passThemOn(tx, from, to))
}

async function passThemOn(tx: Ctx, from: string, to: string): Promise<number> {
  const taker = await officialAtWork(tx, to, 'to')
  if (taker.id === from) return 0
  const passed = await actingAs(tx, LEAVERS, (asSystem) =>
    tables<GovernmentTables>(asSystem)
      .updateTable('government.task')
      .set({ assigned_to: taker.id })
      .where('assigned_to', '=', from)
      .where('done_at', 'is', null)
      .returning('id')
      .execute()
  )
  for (const { id } of passed) await audit(tx, 'task.handed-over', id, { from, to: taker.id })
  if (passed.length)
    await remind(tx, {
      to: [taker.id],
      key: `tasks-handed-over:${from}:${tx.now().toISOString()}`,
      words:
        passed.length === 1
          ? 'A task of a colleague who leaves is yours now'
          : `${passed.length} tasks of a colleague who leaves are yours now`,
      href: tasksUrl()
    })
  return passed.length
}
