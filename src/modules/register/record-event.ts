import { audit } from '../../platform/audit/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { RegisterEvents } from './events.ts'

/** Audits something that happened to the register; the compiler knows what each event must say. */
export const recordEvent = <E extends keyof RegisterEvents>(
  ctx: Ctx,
  event: E,
  subjectId: string,
  facts: RegisterEvents[E]
): Promise<void> => audit(ctx, event, subjectId, facts)
