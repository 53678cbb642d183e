import { sql } from 'kysely'
import type { Language } from '../../../languages.ts'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { shownToBusiness } from '../../register/index.ts'
import type { FoundCase } from '../find-case.ts'
import type { CaseTables } from '../tables.ts'
import { caseRecord } from './case-record.ts'
import { type Thread, threadOf } from './thread-of.ts'

export type { Thread, ThreadEntry } from './thread-of.ts'

/** The case as the business reads it, for its page and for what we write to it. */
export async function loadThread(ctx: Ctx, reference: string, language: Language = 'en'): Promise<Thread> {
  return inTransaction(ctx, async (tx) => {
    const record = await caseRecord(tx, reference, { notes: false })
    const { business_id: businessId, contact_email: email } = record.found
    // What else we promised the firm, for somebody of whom the register knows that they are of it.
    const shared =
      businessId && email && (await theyReadItsMail(tx, record.found))
        ? await shownToBusiness(tx, { businessId, email })
        : []
    return threadOf(tx.now(), record, shared, language)
  })
}

/**
 * Whether the reader has shown that an address is theirs: by the link sent to that of the case, or to that of somebody who
 * speaks for the firm. A letter goes to the address itself. Whoever has just typed one has shown nothing.
 */
async function theyReadItsMail(ctx: Ctx, { id, split_from, business_id }: FoundCase): Promise<boolean> {
  const { kind, byLink = [] } = ctx.actor
  if (kind === 'system' || byLink.includes(id) || byLink.includes(split_from ?? '')) return true
  if (byLink.length === 0) return false
  const { rows } = await sql<{
    speaks: boolean
  }>`select ${business_id}::uuid = any (cases.firms_represented()) as speaks`.execute(tables<CaseTables>(ctx))
  return rows[0]?.speaks ?? false
}
