import type { Ctx } from '../../src/platform/ctx.ts'
import { keepAnEye } from './accounts/keep-an-eye.ts'
import { nameSponsors } from './accounts/name-sponsors.ts'
import { openAccounts } from './accounts/open-accounts.ts'
import { passOn } from './accounts/pass-on.ts'
import { theCast } from './accounts/people.ts'
import { proposeSome } from './accounts/propose-some.ts'
import { takeLists } from './accounts/take-lists.ts'
import { writePlans } from './accounts/write-plans.ts'

/**
 * Puts about sixty real large employers under invented management, as if over the ten months before now: every tier and state, plans in
 * every stage, proposals, hand-overs, cover, tasks and lists, with the Office for Life Sciences worked out in full. The offices, their people
 * and the businesses must be there.
 */
export async function seedDemoAccounts(
  given: Pick<Ctx, 'engine' | 'now' | 'reactions'>,
  progress: (words: string) => void = () => {}
): Promise<number> {
  progress('Accounts: teams of several departments for large employers')
  const cast = await theCast(given)
  const opened = await openAccounts(cast)
  await nameSponsors(cast, opened)
  await writePlans(cast, opened)
  await proposeSome(cast, opened)
  await passOn(cast, opened)
  await keepAnEye(cast, opened)
  await takeLists(cast)
  return opened.length
}
