import { sql } from 'kysely'
import { type Ctx, may, openTx } from '../../../platform/ctx.ts'
import { type AccountSignal, contributeAccountSignals } from '../../accounts/index.ts'
import { londonDay } from '../../government/index.ts'

type Row = { head: string; last: Date | null; next: Date | null; open: number; overdue: number }

/** When anybody in government last met each group and will next, and its promises: one query for all, within what the reader may see. */
async function signalsOfContact(ctx: Ctx, businessIds: readonly string[]): Promise<ReadonlyMap<string, AccountSignal>> {
  if (!may(ctx, 'engagement.read')) return new Map()
  const { rows } = await sql<Row>`
    with member as (
      select h.id as head, coalesce(g.business_id, h.id) as business_id
      from unnest(${`{${businessIds.join(',')}}`}::uuid[]) h (id) left join register.group_member g on g.group_id = h.id
    ), contact as (
      select m.head, max(p.starts_at) filter (where p.status = 'held') as last,
        min(p.starts_at) filter (where p.status = 'planned' and p.starts_at > ${ctx.now()}) as next
      from member m join engagements.part_of_business p on p.business_id = m.business_id group by m.head
    ), promised as (
      select m.head, count(*) filter (where p.status in ('open', 'overdue'))::int as open, count(*) filter (where p.status = 'overdue')::int as overdue
      from member m join engagements.promise_summary p on p.business_id = m.business_id group by m.head
    )
    select h.id as head, c.last, c.next, coalesce(p.open, 0) as open, coalesce(p.overdue, 0) as overdue
    from unnest(${`{${businessIds.join(',')}}`}::uuid[]) h (id) left join contact c on c.head = h.id left join promised p on p.head = h.id`.execute(
    openTx(ctx).db
  )
  return new Map(rows.map((row) => [row.head, signalOf(row)]))
}

const signalOf = ({ last, next, open, overdue }: Row): AccountSignal => ({
  lastContactOn: last ? londonDay(last) : undefined,
  nextContactOn: next ? londonDay(next) : undefined,
  promisesOpen: open,
  promisesOverdue: overdue
})

export const tellAccounts = () => contributeAccountSignals(signalsOfContact)
