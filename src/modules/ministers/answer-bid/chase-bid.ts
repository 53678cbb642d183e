import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { changeBid } from '../change-bid.ts'
import { findBid } from '../find-bid.ts'
import { recordDiaryEvent } from '../record-diary-event.ts'
import type { MinisterTables } from '../tables.ts'
import { theOfficeOfThePostDoesIt } from '../their-body-does-it.ts'
import { writeStep } from '../write-step.ts'

/** Asks the official who attends for what is missing: the brief before the meeting, the read-out from its day on. */
export async function chaseBid(ctx: Ctx, reference: string): Promise<void> {
  demand(ctx, 'bid.answer')
  await inTransaction(ctx, async (tx) => {
    const found = await findBid(tx, reference)
    await theOfficeOfThePostDoesIt(tx, found.post_id)
    if (found.status !== 'accepted' || !found.held_on)
      throw new RuleBroken('nothing-to-chase', 'Nothing is missing for this bid')
    const what = found.held_on <= londonDay(tx.now()) ? 'read-out' : 'brief'
    const official = await tables<MinisterTables>(tx)
      .selectFrom('government.official_summary')
      .where('id', '=', found.official_id ?? found.bidder_id)
      .select(['name', 'email'])
      .executeTakeFirst()
    await queueMail(tx, {
      key: `bid:${found.id}:chased:${tx.now().toISOString()}`,
      to: official?.email ?? found.bidder_email,
      subject: `The ${what} for ${found.title} (${found.reference})`,
      body: `Dear ${official?.name ?? found.bidder_name},\n\nThe ${what} for ${found.title} is not in. Send it today, or tell the private office when it comes.\n\n${tx.actor.name}`,
      aboutId: found.id
    })
    await changeBid(tx, found.id, { chased_at: tx.now() })
    await writeStep(tx, found.id, 'chased', `Asked ${official?.name ?? found.bidder_name} for the ${what}`)
    await recordDiaryEvent(tx, 'bid.chased', found.id, { what })
  })
}
