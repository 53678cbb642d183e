import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { tasksUrl } from '../links.ts'
import { remind } from '../remind/remind.ts'
import type { GovernmentTables } from '../tables.ts'

/** Marks a task done, by whoever has it or gave it; the other of the two hears of it. Done twice is done once. */
export async function finishTask(ctx: Ctx, id: string): Promise<void> {
  demand(ctx, 'task.keep')
  await inTransaction(ctx, (tx) => finishIt(tx, id))
}

async function finishIt(tx: Ctx, id: string): Promise<void> {
  const task = await tables<GovernmentTables>(tx)
    .selectFrom('government.task')
    .where('id', '=', id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
  if (!task) throw new NotFound('This task')
  if (task.done_at) return
  await tables<GovernmentTables>(tx)
    .updateTable('government.task')
    .set({ done_at: tx.now(), done_by: tx.actor.id })
    .where('id', '=', id)
    .execute()
  await remind(tx, {
    to: [task.assigned_to, UUID.test(task.made_by) ? task.made_by : null],
    key: `task-done:${id}`,
    words: `${tx.actor.name} has done: ${task.title}`,
    href: task.about_href ?? tasksUrl()
  })
  await audit(tx, 'task.finished', id, {})
}

// The system gives tasks too, and has no bell.
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
