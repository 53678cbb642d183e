import { sql } from 'kysely'
import { type Ctx, may, openTx } from '../../../platform/ctx.ts'
import { shortDayInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { highestMarking, logReading } from '../../government/index.ts'
import type { PanelContent } from '../../register/index.ts'
import { engagementHref, planEngagementHref } from '../links.ts'

type Row = {
  id: string
  title: string
  form: string
  status: string
  starts_at: Date
  owner: string
  team: string | null
  marking: string
}

const SHOWN = 8

/** The next and last contacts with the whole group, by any department, as far as the reader may see. */
export async function loadBusinessEngagements(ctx: Ctx, businessId: string): Promise<PanelContent> {
  if (!may(ctx, 'engagement.read')) return { lines: [], nothing: 'You may not see contact with government.' }
  return inTransaction(ctx, (tx) => nextAndLast(tx, businessId))
}

async function nextAndLast(tx: Ctx, businessId: string): Promise<PanelContent> {
  const next = await contacts(tx, businessId, 'coming')
  const past = await contacts(tx, businessId, 'past')
  const rows = [...next, ...past]
  const marking = highestMarking(rows.map((row) => row.marking))
  await logReading(tx, { kind: 'business', id: businessId, marking })
  return {
    lines: rows.map((row) => ({
      text: `${shortDayInWords(row.starts_at)}: ${row.title}`,
      href: engagementHref(row.id),
      hint: [row.status === 'planned' ? `Planned ${row.form.toLowerCase()}` : row.form, row.owner, row.team]
        .filter(Boolean)
        .join(', ')
    })),
    nothing: 'No contact by anyone in government that you may see.',
    ...(may(tx, 'engagement.log')
      ? { more: { text: 'Plan an engagement', href: planEngagementHref({ business: businessId }) } }
      : {}),
    marking,
    moments: past.map((row) => ({
      at: row.starts_at,
      words: `${row.form}: ${row.title}`,
      href: engagementHref(row.id)
    }))
  }
}

/** A group's contacts from each member's own index, the nearest few of each, so that ten thousand cost no more than ten. */
async function contacts(ctx: Ctx, businessId: string, when: 'coming' | 'past'): Promise<Row[]> {
  const now = ctx.now()
  const [range, order] =
    when === 'coming'
      ? [sql`p.starts_at > ${now} and p.status = 'planned'`, sql`starts_at`]
      : [sql`p.starts_at <= ${now} and p.status in ('held', 'planned')`, sql`starts_at desc`]
  const { rows } = await sql<Row>`with members as (
      select m.business_id from register.group_member g join register.group_member m on m.group_id = g.group_id where g.business_id = ${businessId}
      union select ${businessId}::uuid),
    nearest as (
      select distinct p.engagement_id, p.starts_at from members m cross join lateral (
        select p.engagement_id, p.starts_at from engagements.business_part p
        where p.business_id = m.business_id and ${range} order by ${order} limit ${SHOWN}) p
      order by ${order} limit ${SHOWN})
    select e.id, e.title, e.form_title as form, e.status, e.starts_at, e.owner_name as owner, t.name as team, e.marking
    from nearest n join engagements.engagement_summary e on e.id = n.engagement_id
      left join government.team_summary t on t.id = e.owner_team_id
    order by ${when === 'coming' ? sql`e.starts_at` : sql`e.starts_at desc`}`.execute(openTx(ctx).db)
  return rows
}
