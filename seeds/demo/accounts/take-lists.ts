import { exportAccounts } from '../../../src/modules/accounts/index.ts'
import { keepVolumeLimit, raiseVolumeAlerts } from '../../../src/modules/government/index.ts'
import { systemActor } from '../../../src/platform/auth/system-actor.ts'
import type { Cast } from './people.ts'

type Taken = [who: string, daysAgo: number, view: 'mine' | 'all', reason: string]

const TAKEN: readonly Taken[] = [
  ['Harriet Lindqvist', 12, 'mine', 'To bring the telephone list of our accounts up to date'],
  ['Victor Adeyinka-Stone', 5, 'mine', 'To send the invitations to the round table on connections'],
  ['Jasper Molyneaux-Khan', 1, 'all', 'Seating plan of the reception for large employers'],
  ['Jasper Molyneaux-Khan', 1, 'all', 'The first file had no telephone numbers in the right column'],
  ['Jasper Molyneaux-Khan', 1, 'all', 'Sorted by department for the private secretaries']
]

/** Lists taken away with their reasons, under limits as low as this small world, so that one person went above. */
export async function takeLists(cast: Cast): Promise<void> {
  await keepVolumeLimit(cast.as('Philip Entwistle-Rao', 40), { taken: 150, read: 80, fromOn: cast.day(-40) })
  for (const [who, daysAgo, view, reason] of TAKEN)
    await exportAccounts(cast.as(who, daysAgo), { view, show: 'everything', tier: undefined, page: 1 }, { reason })
  await raiseVolumeAlerts({
    ...cast.base,
    now: cast.as('Philip Entwistle-Rao', 1).now,
    actor: systemActor('demonstration', ['volume.watch', 'audit.read'])
  })
}
