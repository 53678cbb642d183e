import type { Job } from '../../platform/jobs/jobs.ts'
import { climbLadder } from './ask-contributor/climb-ladder.ts'
import { keepPerformance } from './keep-performance/keep-performance.ts'
import { learnRouting } from './learn-routing/learn-routing.ts'
import { sumUpSituations } from './open-situation/sum-up-situations.ts'
import { watchClocks } from './watch-clocks/watch-clocks.ts'

const FRONT_DOOR = ['case.work', 'case.read-all']

/** What the clock does for cases. Each may run twice, or late: none does the same thing again. */
export const caseJobs: readonly Job[] = [
  {
    name: 'watch-clocks',
    cron: '*/10 * * * *',
    permissions: FRONT_DOOR,
    run: async (ctx) => void (await watchClocks(ctx))
  },
  {
    name: 'keep-performance',
    cron: '25 2 * * *',
    permissions: FRONT_DOOR,
    run: async (ctx) => void (await keepPerformance(ctx))
  },
  {
    name: 'sum-up-situations',
    cron: '30 17 * * *',
    permissions: FRONT_DOOR,
    run: async (ctx) => void (await sumUpSituations(ctx))
  },
  {
    name: 'learn-routing',
    cron: '10 3 * * 0',
    permissions: ['case.read-all', 'reference.keep'],
    run: async (ctx) => void (await learnRouting(ctx))
  },
  {
    name: 'climb-ladder',
    cron: '7 8 * * 1-5',
    permissions: FRONT_DOOR,
    run: async (ctx) => void (await climbLadder(ctx))
  }
]
