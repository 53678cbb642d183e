import type { Ctx } from '../../platform/ctx.ts'
import { answersHere } from '../../platform/mail/answers-here.ts'
import { queueMail } from '../../platform/mail/queue-mail.ts'
import type { FoundBid } from './find-bid.ts'

/** Writes to whoever asked, in the words of the private office. */
export async function tellBidder(ctx: Ctx, bid: FoundBid, what: string, opening: string, words: string): Promise<void> {
  await queueMail(ctx, {
    key: `bid:${bid.id}:${what}:${ctx.now().toISOString()}`,
    to: bid.bidder_email,
    subject: `${bid.title} (${bid.reference})`,
    body: letter(bid, opening, words, ctx.actor.name),
    aboutId: bid.id,
    ...answersHere(ctx)
  })
}

const letter = (bid: FoundBid, opening: string, words: string, from: string) =>
  [`Dear ${bid.bidder_name},`, opening, words, `Your reference is ${bid.reference}.`, from].join('\n\n')
