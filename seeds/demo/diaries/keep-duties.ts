import { handOnDuty, setAsideDuty } from '../../../src/modules/ministers/index.ts'
import type { Actor, Ctx } from '../../../src/platform/ctx.ts'
import type { FirmToMeet } from './firms-to-meet.ts'

type Owed = { accountId: string; postId: string; office: Actor }

/** Two duties are waived and two are passed on, each with its reason, by the private office of the minister who owes the meeting. */
export async function keepDuties(
  given: Omit<Ctx, 'actor'>,
  offices: ReadonlyMap<string, Actor>,
  firms: readonly FirmToMeet[]
): Promise<void> {
  const owed = firms.flatMap((firm) => owedBy(offices, firm))
  for (const duty of owed.slice(-2)) await waive(given, duty)
  for (const duty of owed.slice(-4, -2)) await passOn(given, duty, firms)
}

function owedBy(offices: ReadonlyMap<string, Actor>, { account_id, post_id, owed_by }: FirmToMeet): Owed[] {
  const office = owed_by && offices.get(owed_by)
  return account_id && office ? [{ accountId: account_id, postId: post_id, office }] : []
}

function waive(given: Omit<Ctx, 'actor'>, { accountId, office }: Owed): Promise<void> {
  const untilOn = new Date(given.now().getTime() + 120 * 86_400_000).toISOString().slice(0, 10)
  const reason = 'Invented for this demonstration: a merger is under way'
  return setAsideDuty({ ...given, actor: office }, { accountId, untilOn, reason })
}

async function passOn(given: Omit<Ctx, 'actor'>, { accountId, postId, office }: Owed, firms: readonly FirmToMeet[]) {
  const other = firms.find(({ post_id }) => post_id !== postId)
  const reason = 'Invented for this demonstration: that minister visits the site next month'
  if (other) await handOnDuty({ ...given, actor: office }, { accountId, toPostId: other.post_id, reason })
}
