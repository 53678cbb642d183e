import { forgetExpired } from '../auth/sessions.ts'
import { withSession } from '../db/engine.ts'
import type { Job } from './jobs.ts'

export const platformJobs: readonly Job[] = [
  { name: 'forget-expired', cron: '17 * * * *', run: forgetExpired },
  {
    // The embedded database has no background process of its own to do this.
    name: 'vacuum-embedded',
    cron: '40 3 * * *',
    run: async (ctx) => {
      if (ctx.engine.kind === 'pglite') await withSession(ctx.engine, (session) => session.exec('vacuum (analyze)'))
    }
  }
]
