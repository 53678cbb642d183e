import { audit } from '../../platform/audit/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { DiaryEvents } from './diary-events.ts'

/** Audits what happened in a diary, with facts of the shape that event promises. */
export async function recordDiaryEvent<E extends keyof DiaryEvents>(
  ctx: Ctx,
  event: E,
  subjectId: string,
  facts: DiaryEvents[E]
): Promise<void> {
  await audit(ctx, event, subjectId, facts)
}
