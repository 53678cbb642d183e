import type { Language } from '../../../languages.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { shownToBusiness } from '../../register/index.ts'
import { caseRecord } from './case-record.ts'
import { type Thread, threadOf } from './thread-of.ts'

export type { Thread, ThreadEntry } from './thread-of.ts'

/** The case as the business reads it, for its page and for what we write to it. */
export async function loadThread(ctx: Ctx, reference: string, language: Language = 'en'): Promise<Thread> {
  return inTransaction(ctx, async (tx) => {
    const record = await caseRecord(tx, reference, { notes: false })
    const { business_id: businessId, contact_email: email } = record.found
    // What else we promised the firm, for somebody of whom the register knows that they are of it.
    const shared = businessId && email ? await shownToBusiness(tx, { businessId, email }) : []
    return threadOf(tx.now(), record, shared, language)
  })
}
