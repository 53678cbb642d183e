import { audit } from '../../platform/audit/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { AccountEvents } from './events.ts'

/** Audits something that happened to an account; the compiler knows what each event must say. */
export const recordEvent = <E extends keyof AccountEvents>(
  ctx: Ctx,
  event: E,
  subjectId: string,
  facts: AccountEvents[E]
): Promise<void> => audit(ctx, event, subjectId, facts)
