import type { Job } from '../../platform/jobs/jobs.ts'
import { chaseStale } from './chase-stale/chase-stale.ts'
import { putOutDue } from './decide-scheme/put-out-due.ts'
import { tellOfNew } from './save-search/tell-of-new.ts'

/** What the clock starts: publishing on its day, asking keepers to check, and news to those who asked for it. */
export const supportJobs: readonly Job[] = [
  {
    name: 'publish-due-schemes',
    cron: '5 0 * * *',
    permissions: ['scheme.review'],
    run: async (ctx) => void (await putOutDue(ctx))
  },
  {
    name: 'chase-stale-schemes',
    cron: '10 7 * * 1',
    permissions: ['scheme.edit'],
    run: async (ctx) => void (await chaseStale(ctx))
  },
  {
    name: 'tell-of-new-support',
    cron: '30 7 * * *',
    permissions: ['support.find'],
    run: async (ctx) => void (await tellOfNew(ctx))
  }
]
