import { type Ctx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import type { FoundEngagement } from '../find-engagement.ts'
import { listLines } from '../line-list/list-lines.ts'
import { engagementHref, linesHref } from '../links.ts'
import { lookAround } from '../look-around/look-around.ts'
import type { EngagementTables } from '../tables.ts'
import type { BriefLine, BriefSection } from './brief-sections.ts'

/** What the engagement itself says: its purpose, who comes, which official, and what is published of it. */
export async function linesOfThePlan(ctx: Ctx, found: FoundEngagement): Promise<BriefLine[]> {
  const made = londonDay(found.made_at)
  const own = (section: BriefSection, words: string | null | undefined): BriefLine[] =>
    words
      ? [
          {
            section,
            words,
            source: `Plan of this engagement, by ${found.made_by_name}`,
            href: engagementHref(found.id),
            asOf: made,
            marking: found.marking,
            readers: found.readers
          }
        ]
      : []
  const people = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.attendee')
    .where('engagement_id', '=', found.id)
    .orderBy('position')
    .selectAll()
    .execute()
  const named = (side: 'business' | 'other' | 'minister' | 'official') =>
    people
      .filter((one) => one.side === side)
      .map((one) => [one.name, one.role, one.team, one.organisation].filter(Boolean).join(', '))
  const lobbyists = people.flatMap(({ name, lobbyist_for }) =>
    lobbyist_for ? `${name} is a consultant lobbyist for ${lobbyist_for}` : []
  )
  return [
    ...own('purpose', found.desired_outcome && `We want: ${found.desired_outcome}`),
    ...own('purpose', found.purpose),
    ...[...named('business'), ...named('other')].flatMap((words) => own('who', words)),
    ...named('minister').flatMap((words) => own('who', `Minister: ${words}`)),
    ...lobbyists.flatMap((words) => own('sensitivities', words)),
    ...own('transparency', found.purpose),
    ...named('official').flatMap((words) => own('official', words))
  ]
}

/** Lines to take on its topics: those in force give the messages; the expired stand struck out, so that nobody uses them. */
export async function linesToTake(ctx: Ctx, found: FoundEngagement): Promise<BriefLine[]> {
  if (found.topics.length === 0) return []
  const lines = await listLines(ctx, found.topics)
  const from = (section: BriefSection, words: string, line: (typeof lines)[number]): BriefLine => ({
    section,
    words,
    source: `Cleared by ${line.clearedBy}; ${line.expired ? 'expired' : 'holds until'} ${line.expiresOn}`,
    href: linesHref(),
    asOf: line.clearedOn,
    struck: line.expired,
    marking: line.marking,
    readers: line.readers
  })
  const inForce = lines.filter(({ expired }) => !expired)
  return [
    ...inForce.slice(0, 3).map((line) => from('messages', line.heading, line)),
    ...lines.slice(0, 12).map((line) => from('lines', `${line.heading}: ${line.words}`, line))
  ]
}

/** Decisions about the firm that are open, and periods before an election: what not to touch. */
export async function openMatters(
  ctx: Ctx,
  found: FoundEngagement,
  businessIds: readonly string[]
): Promise<BriefLine[]> {
  const { matters, hidden } = await lookAround(ctx, { businessIds, at: found.starts_at, except: found.id })
  const about = matters.map(
    ({ title, words, ask }): BriefLine => ({
      section: 'sensitivities',
      words: `${title}: ${words}. Do not discuss it`,
      source: `Ask ${ask}`,
      marking: 'OFFICIAL',
      readers: ['staff']
    })
  )
  const unseen = hidden.map(
    ({ owner, team }): BriefLine => ({
      section: 'contact',
      words: 'There is contact near this date that you may not see',
      source: `Ask ${team ? `${owner}, ${team}` : owner}`,
      marking: 'OFFICIAL',
      readers: [ctx.actor.id]
    })
  )
  return [...about, ...unseen]
}
