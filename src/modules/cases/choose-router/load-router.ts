import { type Ctx, demand, may } from '../../../platform/ctx.ts'
import { dayForPage, momentForPage } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { routerInUse } from '../route-case/router-in-use.ts'
import { rightByBody } from './right-by-body.ts'
import { routerByName } from './router-by-name.ts'

export type RouterShown = Awaited<ReturnType<typeof loadRouter>>

/** One trained router beside the one in use: when each was trained, how often it was right by body, and who chose it. */
export async function loadRouter(ctx: Ctx, name: string) {
  demand(ctx, 'case.read')
  return inTransaction(ctx, async (tx) => {
    const found = await routerByName(tx, name)
    const used = await routerInUse(tx)
    const figures = await rightByBody(tx, [found.fingerprint, ...(used ? [used.fingerprint] : [])])
    const own = figures.get(found.fingerprint)
    const others = used && used.id !== found.id ? figures.get(used.fingerprint) : undefined
    return {
      name,
      trained: dayForPage(found.trained_at),
      inUse: used?.id === found.id,
      chosen:
        found.in_use_by && found.in_use_why
          ? { by: found.in_use_by, why: found.in_use_why, at: momentForPage(found.in_use_at) }
          : null,
      judged: own ? { ...own, on: dayForPage(own.judgedAt) } : null,
      other: others ? { name: used?.fingerprint.slice(0, 10) ?? '', top1: others.top1, top3: others.top3 } : null,
      byBody: (own?.byBody ?? []).map((one) => ({
        ...one,
        inUseFirst: others?.byBody.find(({ body }) => body === one.body)?.first ?? null
      })),
      mayChoose: may(tx, 'routing.keep') && used?.id !== found.id
    }
  })
}
