import type { Job } from '../../platform/jobs/jobs.ts'
import { sendColdReminders } from './send-cold-reminders/send-cold-reminders.ts'

/** What the clock does for accounts. */
export const accountJobs: readonly Job[] = [
  {
    name: 'send-cold-reminders',
    cron: '10 7 * * 1-5',
    permissions: ['account.read', 'engagement.read', 'sensitive.read-all', 'business.read'],
    run: async (ctx) => void (await sendColdReminders(ctx))
  }
]
