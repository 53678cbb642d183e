import { sql } from 'kysely'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, openTx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import { quarterInWords } from '../quarter-words.ts'
import type { MinisterTables } from '../tables.ts'

const LOOKS = systemActor('returns', ['return.draft'])

/** A meeting that a signed return of a minister’s department covers stays on record: what was published is corrected in sight of all. */
export async function hinderArchive(ctx: Ctx, engagementId: string): Promise<string | undefined> {
  const covered = await coveredBy(ctx, engagementId)
  if (covered.bodies.length === 0) return undefined
  const signed = await actingAs(ctx, LOOKS, (tx) => signedReturn(tx, covered))
  return signed && inWords(signed)
}

type Covered = { bodies: string[]; quarterFrom: string }

/** The departments of the ministers who were there, as whoever asks may see it, and the quarter. */
async function coveredBy(ctx: Ctx, engagementId: string): Promise<Covered> {
  const { rows } = await sql<{ body: string; startsAt: Date }>`
    select distinct p.body_id as body, a.starts_at as "startsAt" from engagements.attendance a
      join government.appointment_on_day p on p.appointment_id = a.appointment_id
    where a.engagement_id = ${engagementId} and a.side = 'minister'`.execute(openTx(ctx).db)
  const day = rows[0] ? londonDay(rows[0].startsAt) : '0000-01-01'
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return {
    bodies: rows.map(({ body }) => body),
    quarterFrom: `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
  }
}

const signedReturn = (ctx: Ctx, { bodies, quarterFrom }: Covered) =>
  tables<MinisterTables>(ctx)
    .selectFrom('ministers.quarter_return as q')
    .innerJoin('government.body_summary as b', 'b.id', 'q.body_id')
    .where('q.body_id', 'in', bodies)
    .where('q.quarter_from', '=', quarterFrom)
    .where('q.kind', '=', 'meetings')
    .where('q.first_by', 'is not', null)
    .select(['b.name', 'q.quarter_from', 'q.published_at'])
    .executeTakeFirst()

function inWords({
  name,
  quarter_from,
  published_at
}: {
  name: string
  quarter_from: string
  published_at: Date | null
}) {
  const which = `The return of ministers’ meetings of ${name} for ${quarterInWords(quarter_from)}`
  return published_at
    ? `${which} is published and covers this. Put right here what is wrong, and have the published line corrected with its reason`
    : `${which} is signed and covers this. Have the signature taken back first, or put right here what is wrong`
}
