import { type Ctx, tables } from '../../platform/ctx.ts'
import { NotFound, RuleBroken } from '../../platform/errors.ts'
import { answerRefusals } from './answer-as-business/refusal-words.ts'
import { readCaseReference } from './case-reference.ts'
import type { CaseTables } from './tables.ts'

/**
 * One case by its reference, locked until the transaction ends when it is about to be changed. One that may not be seen
 * reads exactly as one that does not exist.
 */
export async function findCase(ctx: Ctx, reference: string, lock: 'to-change' | 'to-read' = 'to-read') {
  const written = readCaseReference(reference)
  if (!written) throw new NotFound('This case')
  const query = tables<CaseTables>(ctx).selectFrom('cases.case').where('reference', '=', written).selectAll()
  const found = await (lock === 'to-change' ? query.forUpdate() : query).executeTakeFirst()
  if (!found) throw new NotFound('This case')
  return found
}

export type FoundCase = Awaited<ReturnType<typeof findCase>>

export function theCaseIsOpen(found: FoundCase) {
  if (found.closed_at) throw new RuleBroken('case-closed', answerRefusals.en.closed)
}

/** Only the team that answers for a case changes it; a team that was asked, or asked others, looks on. */
export function theirTeamOwnsIt(ctx: Ctx, found: FoundCase) {
  if (!ctx.actor.teams.includes(found.owner_team_id)) {
    throw new RuleBroken('not-the-owner', 'Another team answers for this case. Only its owner can do this')
  }
}
