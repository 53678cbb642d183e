import { type Ctx, demand } from '../../../platform/ctx.ts'
import { atOnce } from '../../../platform/db/at-once.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { placeOf } from '../../government/index.ts'
import { listOffices } from '../../sector-offices/index.ts'
import { groupOf } from '../read-group/group-of.ts'
import { besideFacts } from './beside-facts.ts'
import { factsOf } from './business-facts.ts'
import { momentsOf } from './moments-of.ts'
import type { BusinessPanel } from './panel.ts'

/** The one picture of a business: facts with their source and date, sectors, names, and what other modules add. */
export async function loadBusiness(ctx: Ctx, id: string, panels: readonly BusinessPanel[], includeGroup = false) {
  demand(ctx, 'business.read')
  return inTransaction({ ...ctx, byKey: true }, async (tx) => {
    const [facts, group] = await atOnce(tx, () => Promise.all([factsOf(tx, id), groupOf(tx, id)]))
    const scope = { includeGroup, groupId: group?.groupId ?? id }
    const inOrder = [...panels].sort((a, b) => Number(a.last ?? false) - Number(b.last ?? false))
    const [{ names, sic, ...beside }, place, offices, shown] = await atOnce(tx, () =>
      Promise.all([
        besideFacts(tx, facts),
        facts.postcode ? placeOf(tx, facts.postcode) : undefined,
        listOffices(tx),
        Promise.all(inOrder.map(async ({ title, load }) => ({ title, content: await load(tx, id, scope) })))
      ])
    )
    return {
      facts,
      names,
      group,
      includeGroup,
      ...beside,
      sic,
      place,
      offices,
      panels: shown,
      moments: momentsOf(
        facts,
        names,
        shown.flatMap(({ content }) => content.moments ?? [])
      )
    }
  })
}

export type LoadedBusiness = Awaited<ReturnType<typeof loadBusiness>>
