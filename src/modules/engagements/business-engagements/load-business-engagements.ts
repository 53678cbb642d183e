import { sql } from 'kysely'
import { type Ctx, may } from '../../../platform/ctx.ts'
import { shortDayInWords } from '../../../platform/dates.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
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
  const { next, past } = await contacts(tx, businessId)
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

/** A group's nearest contacts: those to come soonest first, then the past, latest first. */
async function contacts(ctx: Ctx, businessId: string): Promise<{ next: Row[]; past: Row[] }> {
  const asked = sql<
    Row & { ahead: boolean }
  >`select * from engagements.contacts_of_group(${businessId}::uuid, ${ctx.now()}::timestamptz, ${SHOWN}::int)`
  const rows = await askTogether(ctx, asked, { starts_at: true })
  return { next: rows.filter(({ ahead }) => ahead), past: rows.filter(({ ahead }) => !ahead).reverse() }
}
