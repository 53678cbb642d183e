import { audit } from '../../platform/audit/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { InformationEvents } from './information-events.ts'

/** Audits what happened to a request for information, with facts of the shape that event promises. */
export async function recordInformationEvent<E extends keyof InformationEvents>(
  ctx: Ctx,
  event: E,
  subjectId: string,
  facts: InformationEvents[E]
): Promise<void> {
  await audit(ctx, event, subjectId, facts)
}
