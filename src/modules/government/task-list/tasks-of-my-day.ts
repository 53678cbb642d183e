import type { Ctx } from '../../../platform/ctx.ts'
import { addTaskUrl, tasksUrl } from '../links.ts'
import type { MyDayPart } from '../my-day/my-day-part.ts'
import { listTasks } from './list-tasks.ts'

const SHOWN = 6

/** Tasks, on the day of whoever is to do them. */
export async function tasksOfMyDay(ctx: Ctx): Promise<MyDayPart> {
  const mine = (await listTasks(ctx)).filter((task) => task.mine)
  return {
    beside: [
      {
        title: 'My tasks',
        count: mine.length,
        lines: mine.slice(0, SHOWN).map((task) => ({
          title: task.title,
          href: task.about?.href ?? tasksUrl(),
          due: task.due,
          ...(task.about ? { about: [task.about.words] } : {})
        })),
        nothing: 'You have no task.',
        more: mine.length > 0 ? { text: 'All tasks', href: tasksUrl() } : { text: 'Give a task', href: addTaskUrl() }
      }
    ]
  }
}
