import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { dayInWords, londonDay, momentInWords, shortDayInWords, timeInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { highestMarking, logReading, markingInWords } from '../../government/index.ts'
import { findEngagement } from '../find-engagement.ts'
import { BRIEF_SECTIONS } from '../make-brief/brief-sections.ts'
import type { EngagementTables } from '../tables.ts'

export type Brief = NonNullable<Awaited<ReturnType<typeof loadBrief>>['brief']>

/** The latest brief of an engagement, or the version asked for, with those of its lines that the reader may see. */
export async function loadBrief(ctx: Ctx, engagementId: string, version?: number, how: 'read' | 'exported' = 'read') {
  demand(ctx, 'engagement.read')
  return inTransaction(ctx, (tx) => gatherLines(tx, engagementId, version, how))
}

async function gatherLines(tx: Ctx, engagementId: string, version: number | undefined, how: 'read' | 'exported') {
  const found = await findEngagement(tx, engagementId)
  const about = {
    id: found.id,
    title: found.title,
    when: `${dayInWords(found.starts_at)}, ${timeInWords(found.starts_at)}`,
    place: found.place
  }
  const db = tables<EngagementTables>(tx)
  let asked = db.selectFrom('engagements.brief').where('engagement_id', '=', engagementId)
  if (version) asked = asked.where('version', '=', version)
  const head = await asked.orderBy('version', 'desc').limit(1).selectAll().executeTakeFirst()
  if (!head) return { about, brief: undefined, marking: markingInWords(found) }
  const lines = await db
    .selectFrom('engagements.brief_line')
    .where('brief_id', '=', head.id)
    .orderBy('position')
    .selectAll()
    .execute()
  const marking = highestMarking([markingInWords(found), ...lines.map((line) => line.marking)])
  await logReading(tx, { kind: 'brief', id: head.id, marking }, how)
  const today = londonDay(tx.now())
  return {
    about,
    marking,
    brief: {
      version: head.version,
      madeBy: head.made_by_name,
      madeAt: momentInWords(head.made_at),
      cleared: head.cleared_at ? `${head.cleared_by_name}, ${momentInWords(head.cleared_at)}` : null,
      mine: head.made_by === tx.actor.id,
      sections: BRIEF_SECTIONS.map(({ code, title }) => ({
        code,
        title,
        lines: lines
          .filter(({ section }) => section === code)
          .map((line) => ({
            words: withDays(line.words),
            source: withDays(line.source),
            href: line.href,
            age: line.as_of
              ? `${shortDayInWords(new Date(`${line.as_of}T12:00:00Z`))}, ${ageOf(line.as_of, today)}`
              : null,
            struck: line.struck,
            gap: line.gap
          }))
      }))
    }
  }
}

/** Dates stand in the lines as they are kept; a paper says them as people do. */
const withDays = (words: string) =>
  words.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => shortDayInWords(new Date(`${day}T12:00:00Z`)))

function ageOf(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)
  if (days <= 0) return 'today'
  if (days < 60) return days === 1 ? '1 day old' : `${days} days old`
  const months = Math.round(days / 30.4)
  return months < 24 ? `${months} months old` : `${Math.round(months / 12)} years old`
}
