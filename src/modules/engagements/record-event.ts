import { audit } from '../../platform/audit/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { EngagementEvents } from './events.ts'

/** Audits something that happened to an engagement; the compiler knows what each event must say. */
export const recordEvent = <E extends keyof EngagementEvents>(
  ctx: Ctx,
  event: E,
  engagementId: string,
  facts: EngagementEvents[E]
): Promise<void> => audit(ctx, event, engagementId, facts)
