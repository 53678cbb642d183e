import type { Job } from '../../../platform/jobs/jobs.ts'
import { keepWhoIsMet } from './keep-who-is-met.ts'

/** Every few minutes, if anything was published or matched since. */
export const keepWhoIsMetJob: Job = {
  name: 'keep-who-is-met',
  cron: '*/5 * * * *',
  permissions: ['meetings.count'],
  run: async (ctx) => void (await keepWhoIsMet(ctx))
}
