import { audit } from '../../platform/audit/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { SupportEvents } from './events.ts'

/** Audits something that happened to support; the compiler knows what each event must say. */
export const recordEvent = <E extends keyof SupportEvents>(
  ctx: Ctx,
  event: E,
  subjectId: string,
  facts: SupportEvents[E]
): Promise<void> => audit(ctx, event, subjectId, facts)
