import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { handOverTasks } from '../../government/index.ts'
import { draftNote } from '../hand-over-account/draft-note.ts'
import { handOverAccount } from '../hand-over-account/hand-over-account.ts'
import { laterOf } from '../later-of.ts'
import { recordEvent } from '../record-event.ts'
import type { AccountTables } from '../tables.ts'
import { placesOf } from './places-of.ts'

const who = (words: string) => z.string({ error: words }).trim().max(300).default('')

export const HandOverLeaver = z.object({
  onDay: z.iso.date('Enter the day they leave'),
  /** Who takes over the accounts they lead, and those they are deputy of: key, work e-mail address or full name. */
  toLead: who('Enter who takes over as lead'),
  toDeputy: who('Enter who takes over as deputy')
})
export type HandOverLeaver = z.infer<typeof HandOverLeaver>

export type LeaverStep = { accountId: string; business: string; does: string }
/** What becomes of each place, and how many tasks pass on. */
export type LeaverPlan = { steps: LeaverStep[]; tasks: number }

class OnlyTried extends Error {}

/**
 * Offers every account somebody leads or is deputy of to those who take over, each with its drafted note, and takes them off every other
 * team on the day they leave, and passes on what they still had to do: all of it or nothing. With `tryOut` it does exactly that, says what it did, and undoes it.
 */
export async function handOverLeaver(
  ctx: Ctx,
  officialId: string,
  input: HandOverLeaver,
  tryOut = false
): Promise<LeaverPlan> {
  demand(ctx, 'account.hand-over-all')
  let plan: LeaverPlan = { steps: [], tasks: 0 }
  try {
    await inTransaction(ctx, async (tx) => {
      plan = { steps: [], tasks: 0 }
      for (const place of await placesOf(tx, officialId)) plan.steps.push(await passOn(tx, place, input))
      const to = input.toLead || input.toDeputy
      if (to) plan.tasks = await handOverTasks(tx, { from: officialId, to })
      if (tryOut) throw new OnlyTried()
    })
  } catch (error) {
    if (!(error instanceof OnlyTried)) throw error
  }
  return plan
}

type Place = Awaited<ReturnType<typeof placesOf>>[number]

async function passOn(ctx: Ctx, place: Place, { onDay, toLead, toDeputy }: HandOverLeaver): Promise<LeaverStep> {
  const { account_id: accountId, business, role_code: role, role: title } = place
  const step = (does: string) => ({ accountId, business, does })
  if (place.offered) return step('Offered already, and waits for an answer')
  if (role !== 'lead' && role !== 'deputy') {
    await endOn(ctx, place, onDay)
    return step(`No longer ${title.toLowerCase()}`)
  }
  const to = role === 'lead' ? toLead : toDeputy
  const field = role === 'lead' ? 'toLead' : 'toDeputy'
  if (!to) throw new RuleBroken('nobody-named', `Enter who takes over as ${role}: of ${business}, for one`, field)
  try {
    await handOverAccount(ctx, accountId, {
      role,
      to,
      onDay,
      note: await draftNote(ctx, accountId),
      tellsBusiness: true
    })
  } catch (error) {
    if (error instanceof RuleBroken)
      throw new RuleBroken(error.code, `${business}: ${error.message}`, error.field === 'to' ? field : error.field)
    throw error
  }
  return step(`Offered as ${role}`)
}

async function endOn(ctx: Ctx, place: Place, onDay: string) {
  await tables<AccountTables>(ctx)
    .updateTable('accounts.membership')
    .set({ until_on: laterOf(onDay, place.from_on) })
    .where('id', '=', place.id)
    .execute()
  await recordEvent(ctx, 'account.member-left', place.account_id, {
    officialId: place.official_id,
    role: place.role_code
  })
}
