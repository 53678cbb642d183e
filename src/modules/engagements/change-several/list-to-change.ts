import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { officialChoices } from '../../government/index.ts'
import type { ListAsked } from '../engagement-list/list-asked.ts'
import { inOrder, whichEngagements } from '../engagement-list/which-engagements.ts'
import { MOST } from './change-several.schema.ts'
import { whatWouldChange } from './what-would-change.ts'

/** The engagements of a view that the reader may change, with whom they can be given to and the topics there are. */
export async function listToChange(ctx: Ctx, asked: ListAsked) {
  demand(ctx, 'engagement.log')
  return inTransaction(ctx, async (tx) => {
    const { rows } = await sql<{ id: string }>`select e.id from engagements.engagement_summary e
      where ${whichEngagements(tx, asked)} order by ${inOrder(asked.view)} limit ${MOST}`.execute(openTx(tx).db)
    const ids = rows.map(({ id }) => id)
    const found = await whatWouldChange(tx, ids, { owner: undefined, topic: undefined })
    return {
      engagements: found
        .filter(({ leftOut }) => leftOut === null)
        .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
      people: await officialChoices(tx),
      topics: await topicsInUse(tx)
    }
  })
}

async function topicsInUse(tx: Ctx): Promise<{ code: string; title: string }[]> {
  const { rows } = await sql<{ code: string; title: string }>`select code, title from engagements.topic
    where valid_to is null or valid_to >= platform.today() order by position`.execute(openTx(tx).db)
  return rows
}
