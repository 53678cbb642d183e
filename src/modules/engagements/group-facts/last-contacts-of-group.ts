import { sql } from 'kysely'
import { type Ctx, may, openTx } from '../../../platform/ctx.ts'
import { shortDayInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { highestMarking, logReading } from '../../government/index.ts'
import type { GroupFactLine } from '../../register/index.ts'
import { engagementHref } from '../links.ts'

type Row = {
  id: string
  title: string
  form: string
  starts_at: Date
  marking: string
  business_id: string
  name: string
}

const SHOWN = 3

/** The last contacts anybody in government had with any member of a group, with the member it was, as far as the reader may see. */
export async function lastContactsOfGroup(ctx: Ctx, groupId: string): Promise<GroupFactLine[]> {
  if (!may(ctx, 'engagement.read')) return []
  return inTransaction(ctx, async (tx) => {
    const { rows } = await sql<Row>`
      with latest as (
        select m.business_id, p.engagement_id, p.starts_at from register.group_member m cross join lateral (
          select p.engagement_id, p.starts_at from engagements.part_of_business p
          where p.business_id = m.business_id and p.status = 'held' and p.starts_at <= ${ctx.now()} order by p.starts_at desc limit ${SHOWN}) p
        where m.group_id = ${groupId}),
      one_each as (select distinct on (engagement_id) * from latest order by engagement_id, business_id)
      select e.id, e.title, e.form_title as form, e.starts_at, e.marking, b.id as business_id, b.name
      from (select * from one_each order by starts_at desc limit ${SHOWN}) o
        join engagements.engagement_summary e on e.id = o.engagement_id join register.business_summary b on b.id = o.business_id
      order by e.starts_at desc`.execute(openTx(tx).db)
    await logReading(tx, { kind: 'business', id: groupId, marking: highestMarking(rows.map((row) => row.marking)) })
    return rows.map(({ id, title, form, starts_at, business_id, name }) => ({
      text: `${shortDayInWords(starts_at)}: ${title} (${form.toLowerCase()})`,
      href: engagementHref(id),
      from: { id: business_id, name }
    }))
  })
}
