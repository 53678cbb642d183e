import { knownLanguage } from '../../../languages.ts'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { type FoundCase, theCaseIsOpen } from '../find-case.ts'
import { heldForBusiness } from '../held-for-business.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { threadWords } from '../track-case/thread-words.ts'
import { writeMessage } from '../write-message.ts'

const DESK = systemActor('front door', ['case.work', 'case.read-all'])

/** The business no longer needs an answer: its case closes as withdrawn, other teams are let go, and it can be opened again. */
export async function withdrawCase(ctx: Ctx, reference: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await heldForBusiness(tx, reference)
    theCaseIsOpen(found)
    const messageId = await writeMessage(
      tx,
      found.id,
      'from-business',
      threadWords[knownLanguage(found.language) ?? 'en'].withdrawn,
      {
        byName: found.contact_name
      }
    )
    await actingAs(tx, DESK, (desk) => closeAsWithdrawn(desk, found))
    await recordEvent(tx, 'case.withdrawn', found.id, { messageId })
  })
}

async function closeAsWithdrawn(ctx: Ctx, found: FoundCase) {
  const db = tables<CaseTables>(ctx)
  const settled = { answered_by: ctx.actor.id, answered_by_name: ctx.actor.name, answered_at: ctx.now() }
  await db
    .updateTable('cases.hand_over')
    .set({ answer: 'pulled-back', ...settled })
    .where('case_id', '=', found.id)
    .where('answer', 'is', null)
    .execute()
  await db
    .updateTable('cases.contribution')
    .set({ answer: 'withdrawn', ...settled })
    .where('case_id', '=', found.id)
    .where('answer', 'is', null)
    .execute()
  await db
    .updateTable('cases.case')
    .set({
      status: 'withdrawn',
      outcome_code: 'withdrawn',
      closed_at: ctx.now(),
      paused_at: null,
      with_supervisor: false
    })
    .where('id', '=', found.id)
    .execute()
}
