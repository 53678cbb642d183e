import type { Ctx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type ShownLine, shownToBusiness } from '../../register/index.ts'
import { caseRecord } from './case-record.ts'
import { threadOf } from './thread-of.ts'

export type ThreadEntry = {
  kind: 'from-business' | 'to-business' | 'hand-over'
  at: { iso: string; text: string }
  who: string
  words: string
}

export type Thread = {
  reference: string
  status: string
  statusWords: string
  open: boolean
  email: string | null
  contact: { name: string; phone: string | null }
  business: string
  owner: { office: string; team: string; official: string | null }
  why: string[]
  promises: {
    nation: string
    clocks: { what: string; by: string; state: 'kept' | 'due' | 'late' }[]
    shared: readonly ShownLine[]
    made: { id: string; kept: boolean; words: string; by: string; state: 'kept' | 'due' | 'late' }[]
  }
  paused: boolean
  /** Dates we gave and did not keep, in words; empty when all was kept or nothing is owed any more. */
  broken: string[]
  entries: ThreadEntry[]
  outcome: string | null
  helped: string | null
  canReopen: boolean
  parts: { about: string; status: string; owner: string }[]
}

/** The case as the business reads it, for its page and for what we write to it. */
export async function loadThread(ctx: Ctx, reference: string): Promise<Thread> {
  return inTransaction(ctx, async (tx) => {
    const record = await caseRecord(tx, reference, { notes: false })
    const { business_id: businessId, contact_email: email } = record.found
    // What else we promised the firm, for somebody of whom the register knows that they are of it.
    const shared = businessId && email ? await shownToBusiness(tx, { businessId, email }) : []
    return threadOf(tx.now(), record, shared)
  })
}
