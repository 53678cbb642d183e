import { sql } from 'kysely'
import { type Ctx, demand, may, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { logReading, markingInWords, whoOversees } from '../../government/index.ts'
import { findEngagement } from '../find-engagement.ts'
import { reachOf, readingsOf } from './insiders-of.ts'

/**
 * The list of insiders of an engagement: who could read what is market sensitive of it, by name with dates, and who has. For its
 * owner, for who keeps propriety and may see the engagement, and for who oversees; to others it does not exist.
 */
export async function loadInsiders(ctx: Ctx, id: string) {
  demand(ctx, 'engagement.read')
  return inTransaction(ctx, async (tx) => {
    const found = await findEngagement(tx, id)
    const marking = markingInWords(found)
    const about = await aboutIt(tx, id)
    if (!about) throw new NotFound('This list of insiders')
    await logReading(tx, { kind: 'engagement', id, marking })
    return {
      ...about,
      ...{ id, title: found.title, owner: found.owner_name, marking, embargoedUntil: found.embargoed_until },
      reach: await reachOf(tx, id, await whoOversees(tx)),
      readings: await readingsOf(tx, id),
      maySet: may(tx, 'engagement.log')
    }
  })
}

type About = { open: number; since: Date; announced_on: string | null; set_by_name: string | null }

/** Nothing where no part of it ever was market sensitive, or where the reader may not see who its insiders are. */
async function aboutIt(tx: Ctx, id: string): Promise<About | undefined> {
  const { rows } =
    await sql<About>`select count(*) filter (where s.until_at is null)::int as open, min(s.from_at) as since,
      max(a.announced_on) as announced_on, max(a.set_by_name) as set_by_name
    from engagements.insider_spell s left join engagements.announcement a on a.engagement_id = s.engagement_id
    where s.engagement_id = ${id} having count(*) > 0`.execute(openTx(tx).db)
  return rows[0]
}
