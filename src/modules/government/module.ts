import type { Module } from '../../module.ts'
import { myDayPage } from './my-day/my-day.page.tsx'
import { officialPage } from './people-pages/official.page.tsx'
import { peoplePage } from './people-pages/people.page.tsx'
import { governmentPermissions } from './permissions.ts'
import { reminderPages } from './reminder-pages/reminder.page.tsx'
import { reshufflePage } from './reshuffle-page/reshuffle.page.tsx'
import { sendDigests } from './send-digest/send-digests.ts'
import { sendTaskReminders } from './send-task-reminders/send-task-reminders.ts'
import { taskApi } from './task-pages/task.api.ts'
import { taskPages } from './task-pages/task.page.tsx'
import { teamPages } from './team-pages/team.page.tsx'

export const government: Module = {
  name: 'government',
  permissions: governmentPermissions,
  doors: [myDayPage, taskPages, taskApi, reminderPages, peoplePage, officialPage, teamPages, reshufflePage],
  jobs: [
    {
      name: 'send-task-reminders',
      cron: '40 6 * * *',
      permissions: ['work.see'],
      run: async (ctx) => void (await sendTaskReminders(ctx))
    },
    {
      name: 'send-digests',
      cron: '5 * * * *',
      permissions: ['work.see'],
      run: async (ctx) => void (await sendDigests(ctx))
    }
  ]
}
