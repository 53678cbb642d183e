import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { dayForPage } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { rightByBody } from '../choose-router/right-by-body.ts'
import type { CaseTables } from '../tables.ts'

export type Lessons = Awaited<ReturnType<typeof loadLessons>>
const SHOWN = 12
/** Of fewer cases than this a share says nothing, and might say something of one business. */
const FEW = 5

/** How well the words are read: the last times the router learned, by body the last time, and every model there was. */
export async function loadLessons(ctx: Ctx) {
  demand(ctx, 'case.read')
  return inTransaction(ctx, async (tx) => {
    const db = tables<CaseTables>(tx)
    const runs = await db
      .selectFrom('cases.routing_lesson')
      .orderBy('learned_at', 'desc')
      .limit(SHOWN)
      .selectAll()
      .execute()
    const models = await db
      .selectFrom('cases.routing_model')
      .orderBy('in_use_at', 'desc')
      .orderBy('id', 'desc')
      .limit(SHOWN)
      .select(['fingerprint', 'trained_at', 'in_use_by'])
      .execute()
    const figures = await rightByBody(
      tx,
      models.map(({ fingerprint }) => fingerprint)
    )
    const judged = runs.find(({ held_back }) => held_back > 0)
    return {
      runs: runs.map((run) => ({ ...run, on: dayForPage(run.learned_at) })),
      byBody: (judged?.by_body ?? [])
        .filter(({ cases }) => cases >= FEW)
        .map((one) => {
          // The router in use: the new one where it took the place of the one before.
          const first = judged?.replaced ? (one.after ?? one.before) : one.before
          const third = judged?.replaced ? (one.afterThree ?? one.beforeThree) : one.beforeThree
          return { body: one.body, cases: one.cases, first: first / one.cases, third: third / one.cases }
        })
        .toSorted((a, b) => b.cases - a.cases),
      left: (judged?.by_body ?? []).filter(({ cases }) => cases < FEW).length,
      models: models.map(({ fingerprint, trained_at, in_use_by }, at) => ({
        name: fingerprint.slice(0, 10),
        on: dayForPage(trained_at),
        top1: figures.get(fingerprint)?.top1 ?? null,
        top3: figures.get(fingerprint)?.top3 ?? null,
        inUse: at === 0,
        chosenBy: in_use_by
      }))
    }
  })
}
