import type { Ctx } from '../ctx.ts'
import { otherTakers } from './other-takers.ts'
import { type ReceivedMail, settleReceived } from './received-mail.ts'

/** Lets those who offered look at a message first; true when one of them took it, which is then settled. */
export async function takenByOthers(ctx: Ctx, mail: ReceivedMail): Promise<boolean> {
  for (const take of otherTakers) {
    const taken = await take(ctx, mail)
    if (!taken) continue
    await settleReceived(ctx, mail.id, taken.outcome, taken.words, taken.aboutId)
    return true
  }
  return false
}
