import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { tasksUrl } from '../links.ts'
import { londonDay } from '../london-day.ts'
import { remind } from '../remind/remind.ts'
import type { GovernmentTables } from '../tables.ts'

/** Each morning: rings once when a task is due that day, and once when its day has gone by. Returns how many were due. */
export async function sendTaskReminders(ctx: Ctx): Promise<number> {
  demand(ctx, 'work.see')
  const today = londonDay(ctx.now())
  return inTransaction(ctx, (tx) => remindThem(tx, today))
}

async function remindThem(tx: Ctx, today: string) {
  const due = await tables<GovernmentTables>(tx)
    .selectFrom('government.task')
    .where('done_at', 'is', null)
    .where('due_on', '<=', today)
    .select(['id', 'title', 'due_on', 'assigned_to', 'about_href'])
    .execute()
  for (const task of due) {
    const late = task.due_on < today
    await remind(tx, {
      to: [task.assigned_to],
      key: `${late ? 'task-late' : 'task-due'}:${task.id}:${task.due_on}`,
      words: late ? `Late: ${task.title}` : `Due today: ${task.title}`,
      href: task.about_href ?? tasksUrl()
    })
  }
  if (due.length) await audit(tx, 'tasks.brought-up', 'tasks', { day: today, tasks: due.length })
  return due.length
}
