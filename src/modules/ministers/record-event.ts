import { audit } from '../../platform/audit/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { MinisterEvents } from './events.ts'

/** Audits something that happened between ministers and business; the compiler knows what each event must say. */
export const recordEvent = <E extends keyof MinisterEvents>(
  ctx: Ctx,
  event: E,
  subjectId: string,
  facts: MinisterEvents[E]
): Promise<void> => audit(ctx, event, subjectId, facts)
