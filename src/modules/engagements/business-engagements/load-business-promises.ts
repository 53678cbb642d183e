import { sql } from 'kysely'
import { type Ctx, may } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { highestMarking, logReading } from '../../government/index.ts'
import type { PanelContent } from '../../register/index.ts'
import { promisesHref } from '../links.ts'
import type { ListedPromise } from '../promise-ledger/list-promises.ts'
import { shownPromise } from '../promise-ledger/shown-promise.ts'

const SHOWN = 8

/** What the group and government still owe each other, the longest overdue first. */
export async function loadBusinessPromises(ctx: Ctx, businessId: string): Promise<PanelContent> {
  if (!may(ctx, 'engagement.read')) return { lines: [], nothing: 'You may not see promises.' }
  return inTransaction(ctx, (tx) => owedBothWays(tx, businessId))
}

async function owedBothWays(tx: Ctx, businessId: string): Promise<PanelContent> {
  const rows = await askTogether(
    tx,
    sql<ListedPromise>`select p.* from engagements.promise_summary p
      where p.business_id in (select m.business_id from register.group_member g join register.group_member m on m.group_id = g.group_id
        where g.business_id = ${businessId} union select ${businessId}::uuid) and p.status in ('open', 'overdue')
      order by p.due_on limit ${SHOWN}`,
    {}
  )
  const marking = highestMarking(rows.map((row) => row.marking))
  await logReading(tx, { kind: 'business', id: businessId, marking })
  return {
    lines: rows.map((row) => {
      const shown = shownPromise(row, tx.now())
      return { text: row.words, href: shown.href, hint: `${shown.due.words}. ${shown.by}` }
    }),
    nothing: 'Neither side owes the other anything by a date.',
    ...(rows.length ? { more: { text: 'All promises of this business', href: promisesHref(businessId) } } : {}),
    marking
  }
}
