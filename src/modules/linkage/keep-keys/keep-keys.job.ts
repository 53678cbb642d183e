import type { Job } from '../../../platform/jobs/jobs.ts'
import { keepKeys } from './keep-keys.ts'

/** Follows the register every minute, also after a whole register was brought in. */
export const keepKeysJob: Job = {
  name: 'keep-match-keys',
  cron: '* * * * *',
  permissions: ['linkage.keep-keys'],
  run: async (ctx) => void (await keepKeys(ctx, { whatever: true }))
}
