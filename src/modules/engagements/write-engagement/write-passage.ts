import { type Ctx, tables } from '../../../platform/ctx.ts'
import { type MarkingInput, noHigherMarking, settleMarking } from '../../government/index.ts'
import type { EngagementTables } from '../tables.ts'

type Passage = {
  kind: 'agenda' | 'read-out' | 'decision' | 'note'
  words: string
  businessId?: string | undefined
  marking?: MarkingInput | undefined
  mineAlone?: boolean | undefined
  /** Whether that business supplied it in confidence: kept beside government’s own marking, and shown with it. */
  inConfidence?: boolean | undefined
}

/** Writes one piece of an engagement's agenda, read-out or notes, with a marking of its own. */
export async function writePassage(ctx: Ctx, engagementId: string, passage: Passage): Promise<void> {
  noHigherMarking({ words: passage.words })
  const { actor } = ctx
  await tables<EngagementTables>(ctx)
    .insertInto('engagements.passage')
    .values({
      engagement_id: engagementId,
      kind: passage.kind,
      words: passage.words,
      business_id: passage.businessId ?? null,
      in_confidence: passage.inConfidence ?? false,
      by_id: actor.id,
      by_name: actor.name,
      at: ctx.now(),
      private_to: passage.mineAlone ? actor.id : null,
      ...(await settleMarking(ctx, passage.marking ?? {}, actor.teams))
    })
    .execute()
}
