import { audit } from '../../platform/audit/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { CaseEvents } from './events.ts'

/** Audits something that happened to a case; the compiler knows what each event must say. */
export const recordEvent = <E extends keyof CaseEvents>(
  ctx: Ctx,
  event: E,
  caseId: string,
  facts: CaseEvents[E]
): Promise<void> => audit(ctx, event, caseId, facts)
