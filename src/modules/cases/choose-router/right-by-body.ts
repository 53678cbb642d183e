import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { CaseTables } from '../tables.ts'

/** Of fewer cases than this a share says nothing, and might say something of one business. */
const FEW = 5

export type RightByBody = { body: string; cases: number; first: number | null; third: number | null }
export type RouterFigures = {
  judgedAt: Date
  heldBack: number
  top1: number
  top3: number
  byBody: RightByBody[]
  left: number
}

/** How often each router named was right when it was last judged, in all and by body; those never judged are left out. */
export async function rightByBody(ctx: Ctx, fingerprints: readonly string[]): Promise<Map<string, RouterFigures>> {
  const figures = new Map<string, RouterFigures>()
  if (fingerprints.length === 0) return figures
  const lessons = await tables<CaseTables>(ctx)
    .selectFrom('cases.routing_lesson')
    .where('held_back', '>', 0)
    .where((eb) => eb.or([eb('model_before', 'in', fingerprints), eb('model_after', 'in', fingerprints)]))
    .orderBy('learned_at', 'desc')
    .limit(100)
    .selectAll()
    .execute()
  for (const lesson of lessons)
    for (const which of ['after', 'before'] as const) {
      const fingerprint = which === 'after' ? lesson.model_after : lesson.model_before
      const [top1, top3] =
        which === 'after' ? [lesson.top1_after, lesson.top3_after] : [lesson.top1_before, lesson.top3_before]
      if (!fingerprint || figures.has(fingerprint) || top1 === null || top3 === null) continue
      const shown = lesson.by_body.filter(({ cases }) => cases >= FEW)
      figures.set(fingerprint, {
        judgedAt: lesson.learned_at,
        heldBack: lesson.held_back,
        top1,
        top3,
        byBody: shown
          .map((one) => ({
            body: one.body,
            cases: one.cases,
            first: shareOf(one[which], one.cases),
            third: shareOf(which === 'after' ? one.afterThree : one.beforeThree, one.cases)
          }))
          .toSorted((a, b) => b.cases - a.cases),
        left: lesson.by_body.length - shown.length
      })
    }
  return figures
}

const shareOf = (right: number | null, cases: number) => (right === null ? null : right / cases)
