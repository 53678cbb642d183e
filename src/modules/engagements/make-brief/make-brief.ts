import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { findEngagement } from '../find-engagement.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { BRIEF_SECTIONS, type BriefLine } from './brief-sections.ts'
import { contactWithTheGroup, factsOfTheGroup, promisesOfTheGroup } from './lines-of-the-group.ts'
import { linesOfThePlan, linesToTake, openMatters } from './lines-of-the-plan.ts'

/**
 * Draws up the paper before an engagement from the record as it stands, in the standard order. Each line keeps its source and
 * date; what is missing is named. Every press makes a new version, and the old ones stay.
 */
export async function makeBrief(ctx: Ctx, engagementId: string): Promise<{ id: string; version: number }> {
  demand(ctx, 'engagement.log')
  return inTransaction(ctx, (tx) => drawUp(tx, engagementId))
}

async function drawUp(tx: Ctx, engagementId: string): Promise<{ id: string; version: number }> {
  const found = await findEngagement(tx, engagementId, 'to-change')
  const db = tables<EngagementTables>(tx)
  const parts = await db
    .selectFrom('engagements.part_of_business')
    .where('engagement_id', '=', engagementId)
    .select('business_id')
    .execute()
  const businessIds = parts.map(({ business_id }) => business_id)
  const lines = [
    ...(await linesOfThePlan(tx, found)),
    ...(await factsOfTheGroup(tx, businessIds, londonDay(found.starts_at))),
    ...(await linesToTake(tx, found)),
    ...(await promisesOfTheGroup(tx, businessIds)),
    ...(await openMatters(tx, found, businessIds)),
    ...(await contactWithTheGroup(tx, found, businessIds))
  ]
  const last = await db
    .selectFrom('engagements.brief')
    .where('engagement_id', '=', engagementId)
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst()
  const id = await newId(tx)
  const version = (last?.version ?? 0) + 1
  await db
    .insertInto('engagements.brief')
    .values({
      id,
      engagement_id: engagementId,
      version,
      made_by: tx.actor.id,
      made_by_name: tx.actor.name,
      made_at: tx.now(),
      cleared_by_name: null,
      cleared_at: null
    })
    .execute()
  await keepLines(tx, id, lines)
  await recordEvent(tx, 'brief.made', engagementId, { briefId: id, version })
  return { id, version }
}

async function keepLines(ctx: Ctx, briefId: string, lines: readonly BriefLine[]) {
  const rows = BRIEF_SECTIONS.flatMap(({ code, gap }) => {
    const own = lines.filter(({ section }) => section === code)
    const missing: BriefLine = { section: code, words: gap, source: 'Gap', marking: 'OFFICIAL', readers: ['staff'] }
    return (own.length ? own : [missing]).map((line, position) => ({
      brief_id: briefId,
      section: code,
      position,
      words: line.words,
      source: line.source,
      href: line.href ?? null,
      as_of: line.asOf ?? null,
      struck: line.struck ?? false,
      gap: own.length === 0,
      marking: line.marking,
      readers: [...line.readers]
    }))
  })
  await tables<EngagementTables>(ctx).insertInto('engagements.brief_line').values(rows).execute()
}
