import { sql } from 'kysely'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { londonDay, shortDayInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { remind } from '../../government/index.ts'
import { insidersHref } from '../links.ts'
import type { EngagementTables } from '../tables.ts'

type Announced = { id: string; announced_on: string; owner_id: string | null; set_by: string | null }

/**
 * On the day something market sensitive is announced, once: its owner and whoever set the day are asked to take the marking off.
 * What is still under embargo is asked about when the embargo is over. The bell says nothing of what it is.
 */
export async function sendAnnouncementPrompts(ctx: Ctx): Promise<number> {
  demand(ctx, 'engagement.read')
  return inTransaction(ctx, async (tx) => {
    const today = londonDay(tx.now())
    const due = await announcedBy(tx, today)
    for (const one of due) await ask(tx, one)
    if (due.length)
      await audit(tx, 'announcements.brought-up', 'announcements', { day: today, announcements: due.length })
    return due.length
  })
}

async function ask(tx: Ctx, { id, announced_on, owner_id, set_by }: Announced): Promise<void> {
  const day = shortDayInWords(new Date(`${announced_on}T12:00:00Z`))
  await remind(tx, {
    to: [owner_id, set_by],
    key: `announced:${id}:${announced_on}`,
    words: `Announced on ${day}: something you hold is still marked market sensitive`,
    href: insidersHref(id)
  })
  await tables<EngagementTables>(tx)
    .updateTable('engagements.announcement')
    .set({ asked_for: announced_on })
    .where('engagement_id', '=', id)
    .execute()
}

const announcedBy = async (ctx: Ctx, day: string): Promise<Announced[]> =>
  (
    await sql<Announced>`select e.id, a.announced_on, e.owner_id, o.id as set_by from engagements.announcement a
      join engagements.engagement e on e.id = a.engagement_id left join government.official_summary o on o.id::text = a.set_by
      where a.announced_on <= ${day} and a.asked_for is distinct from a.announced_on and exists (select from engagements.insider_spell s
        where s.engagement_id = e.id and s.until_at is null) order by a.announced_on, e.id`.execute(openTx(ctx).db)
  ).rows
