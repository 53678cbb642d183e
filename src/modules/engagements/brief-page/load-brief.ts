import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { dayInWords, londonDay, momentInWords, shortDayInWords, timeInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { highestMarking, logReading, markingInWords } from '../../government/index.ts'
import { findEngagement } from '../find-engagement.ts'
import { engagementHref } from '../links.ts'
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
  let versions = db.selectFrom('engagements.brief').where('engagement_id', '=', engagementId)
  if (version) versions = versions.where('version', '=', version)
  const head = await versions.orderBy('version', 'desc').limit(1).selectAll().executeTakeFirst()
  const asked = await commissionsOf(tx, engagementId, head)
  if (!head) return { about, brief: undefined, asked, marking: markingInWords(found) }
  const clearances = await clearancesOf(tx, head.id)
  const lines = await db
    .selectFrom('engagements.brief_line')
    .where('brief_id', '=', head.id)
    .orderBy('position')
    .selectAll()
    .execute()
  const marking = highestMarking([markingInWords(found), ...lines.map((line) => line.marking)])
  await logReading(tx, { kind: 'brief', id: head.id, marking }, how)
  await logQuoted(tx, [{ href: engagementHref(found.id), marking: markingInWords(found) }, ...lines], how)
  const today = londonDay(tx.now())
  return {
    about,
    asked,
    marking,
    brief: {
      version: head.version,
      madeBy: head.made_by_name,
      madeAt: momentInWords(head.made_at),
      cleared: clearances.length
        ? clearances.map(({ by_name, part, at }) => `${by_name} for ${part}, ${momentInWords(at)}`).join('; ')
        : null,
      clearedByMe: clearances.some(({ by_id }) => by_id === tx.actor.id),
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

/** Who reads a brief reads what it quotes of market sensitive engagements: noted there, for their lists of insiders. */
async function logQuoted(
  tx: Ctx,
  lines: readonly { href: string | null; marking: string }[],
  how: 'read' | 'exported'
) {
  for (const { href, marking } of lines) {
    const id = marking.includes('MARKET SENSITIVE')
      ? /^\/engagements\/([0-9a-f-]{36})$/.exec(href ?? '')?.[1]
      : undefined
    if (id) await logReading(tx, { kind: 'engagement', id, marking }, how)
  }
}

/** Who was asked for a brief, by when, and whether one was drawn up since. */
async function commissionsOf(ctx: Ctx, engagementId: string, head: { made_at: Date } | undefined) {
  const rows = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.brief_commission')
    .where('engagement_id', '=', engagementId)
    .orderBy('asked_at', 'desc')
    .limit(10)
    .select(['asked_of_name', 'asked_by_name', 'due_at', 'asked_at', 'words'])
    .execute()
  return rows.map((row) => {
    const done = head !== undefined && head.made_at >= row.asked_at
    const late = !done && row.due_at < ctx.now()
    return {
      words: `${row.asked_of_name}, by ${momentInWords(row.due_at)}`,
      about: [`Asked by ${row.asked_by_name}`, row.words].filter(Boolean).join(': '),
      due: done
        ? { state: 'met' as const, words: 'Written' }
        : late
          ? { state: 'overdue' as const, words: 'Late' }
          : { state: 'due' as const, words: 'Asked for' }
    }
  })
}

const clearancesOf = (ctx: Ctx, briefId: string) =>
  tables<EngagementTables>(ctx)
    .selectFrom('engagements.brief_clearance')
    .where('brief_id', '=', briefId)
    .orderBy('at')
    .select(['by_id', 'by_name', 'part', 'at'])
    .execute()

/** Dates stand in the lines as they are kept; a paper says them as people do. */
const withDays = (words: string) =>
  words.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => shortDayInWords(new Date(`${day}T12:00:00Z`)))

function ageOf(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)
  if (days <= 0) return 'today'
  if (days < 60) return days === 1 ? '1 day old' : `${days} days old`
  const months = Math.max(2, Math.floor(days / 30.4))
  return months < 24 ? `${months} months old` : `${Math.floor(months / 12)} years old`
}
