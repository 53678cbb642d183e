import type { Job } from '../../platform/jobs/jobs.ts'
import { sendAnnouncementPrompts } from './send-announcement-prompts/send-announcement-prompts.ts'
import { sendPromiseReminders } from './send-promise-reminders/send-promise-reminders.ts'

/** What the clock does for engagements. Each may run twice, or late: none does the same thing again. */
export const engagementJobs: readonly Job[] = [
  {
    name: 'send-promise-reminders',
    cron: '5 7 * * *',
    permissions: ['engagement.read', 'sensitive.read-all', 'business.read'],
    run: async (ctx) => void (await sendPromiseReminders(ctx))
  },
  {
    name: 'send-announcement-prompts',
    cron: '10 7-22 * * *',
    permissions: ['engagement.read', 'engagement.log', 'sensitive.read-all'],
    run: async (ctx) => void (await sendAnnouncementPrompts(ctx))
  }
]
