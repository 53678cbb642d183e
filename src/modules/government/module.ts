import type { Module } from '../../module.ts'
import { contributeOwed } from '../../platform/admin/owed-to-people.ts'
import { takenUrl } from './links.ts'
import { myDayPage } from './my-day/my-day.page.tsx'
import { officialPage } from './people-pages/official.page.tsx'
import { peoplePage } from './people-pages/people.page.tsx'
import { governmentPermissions } from './permissions.ts'
import { raiseVolumeAlerts } from './raise-volume-alerts/raise-volume-alerts.ts'
import { reminderPages } from './reminder-pages/reminder.page.tsx'
import { reshufflePage } from './reshuffle-page/reshuffle.page.tsx'
import { sendDigests } from './send-digest/send-digests.ts'
import { sendTaskReminders } from './send-task-reminders/send-task-reminders.ts'
import { taskApi } from './task-pages/task.api.ts'
import { taskPages } from './task-pages/task.page.tsx'
import { teamPages } from './team-pages/team.page.tsx'
import { openAlerts } from './volume-pages/open-alerts.ts'
import { volumePages } from './volume-pages/volume.page.tsx'

const WATCHING = ['volume.watch', 'audit.read']

contributeOwed(takenUrl(), openAlerts)

export const government: Module = {
  name: 'government',
  permissions: governmentPermissions,
  doors: [
    myDayPage,
    taskPages,
    taskApi,
    reminderPages,
    peoplePage,
    officialPage,
    teamPages,
    reshufflePage,
    volumePages
  ],
  after: [
    {
      name: 'add-up-what-was-taken',
      on: 'records.taken',
      permissions: WATCHING,
      run: async (ctx) => void (await raiseVolumeAlerts(ctx))
    }
  ],
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
    },
    {
      name: 'raise-volume-alerts',
      cron: '*/10 * * * *',
      permissions: WATCHING,
      run: async (ctx) => void (await raiseVolumeAlerts(ctx))
    }
  ]
}
