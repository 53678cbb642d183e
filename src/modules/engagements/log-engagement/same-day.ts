import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'

export type SameDay = {
  id: string
  title: string
  form: string
  formCode: string
  status: string
  startsAt: Date
  owner: string
}

/** Contact with these businesses that is on record for the same day by the clocks of London, as far as the reader may see. */
export async function sameDay(ctx: Ctx, businessIds: readonly string[], at: Date): Promise<SameDay[]> {
  if (businessIds.length === 0) return []
  const { rows } = await inTransaction(ctx, (tx) =>
    sql<SameDay>`select e.id, e.title, e.form_title as form, e.form as "formCode", e.status, e.starts_at as "startsAt", e.owner_name as owner
      from engagements.engagement_summary e where e.status in ('planned', 'held') and e.id in (
        select p.engagement_id from engagements.part_of_business p where p.business_id = any (${`{${businessIds.join(',')}}`}::uuid[])
          and p.starts_at between ${at}::timestamptz - interval '1 day' and ${at}::timestamptz + interval '1 day'
          and (p.starts_at at time zone 'Europe/London')::date = (${at}::timestamptz at time zone 'Europe/London')::date)
      order by e.starts_at limit 10`.execute(openTx(tx).db)
  )
  return rows
}
