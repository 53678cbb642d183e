import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { logReading } from '../../government/index.ts'

export const PROMISE_VIEWS = ['mine', 'overdue', 'ours', 'theirs', 'settled'] as const
export type PromiseView = (typeof PROMISE_VIEWS)[number]

export const PromisesAsked = z.object({
  view: z.enum(PROMISE_VIEWS).catch('overdue'),
  business: z.uuid().optional().catch(undefined)
})

export type ListedPromise = {
  id: string
  by_side: 'government' | 'business'
  words: string
  owner_name: string
  due_on: string
  first_due_on: string
  kept_on: string | null
  withdrawn_on: string | null
  shared_with_business: boolean
  marking: string
  business_id: string
  business: string
}

const SHOWN = 100

/** What each side promised, as far as the reader may see: the longest overdue first. */
export async function listPromises(ctx: Ctx, { view, business }: z.infer<typeof PromisesAsked>) {
  demand(ctx, 'engagement.read')
  return inTransaction(ctx, (tx) => gatherPromises(tx, { view, business }))
}

async function gatherPromises(tx: Ctx, { view, business }: z.infer<typeof PromisesAsked>) {
  const of = business ? sql`and p.business_id = ${business}` : sql``
  const { rows } =
    await sql<ListedPromise>`select p.id, p.by_side, p.words, p.owner_name, p.due_on, p.first_due_on, p.kept_on,
        p.withdrawn_on, p.shared_with_business, p.marking, p.business_id, b.name as business
      from engagements.promise_summary p join register.business_summary b on b.id = p.business_id
      where ${inView(tx, view)} ${of} order by ${view === 'settled' ? sql`p.due_on desc` : sql`p.due_on`}, p.id limit ${SHOWN}`.execute(
      openTx(tx).db
    )
  for (const { id, marking } of rows) await logReading(tx, { kind: 'promise', id, marking })
  const columns = PROMISE_VIEWS.map((one) => sql`count(*) filter (where ${inView(tx, one)})::int as ${sql.ref(one)}`)
  const counted = await sql<
    Record<PromiseView, number>
  >`select ${sql.join(columns)} from engagements.promise_summary p where true ${of}`.execute(openTx(tx).db)
  return { items: rows, counts: counted.rows[0] }
}

function inView(ctx: Ctx, view: PromiseView) {
  const owed = sql`p.kept_on is null and p.withdrawn_on is null`
  return {
    mine: sql`${owed} and p.owner_id::text = ${ctx.actor.id}`,
    overdue: sql`p.status = 'overdue'`,
    ours: sql`${owed} and p.by_side = 'government'`,
    theirs: sql`${owed} and p.by_side = 'business'`,
    settled: sql`(p.kept_on is not null or p.withdrawn_on is not null)`
  }[view]
}
