import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Reaction } from '../../../platform/jobs/jobs.ts'
import { gatherCases } from './gather-cases.ts'

/** A case that comes in during a situation joins it by its rules. */
export const gatherCaseReaction: Reaction = {
  name: 'gather-case',
  on: 'case.raised',
  permissions: ['case.read-all', 'case.work'],
  run: (ctx, event) => inTransaction(ctx, async (tx) => void (await gatherCases(tx, { caseId: event.subjectId })))
}
