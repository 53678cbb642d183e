import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { highestMarking, logReading, markingChoices, markingInWords } from '../../government/index.ts'
import { findEngagement } from '../find-engagement.ts'
import { listLines } from '../line-list/list-lines.ts'
import type { EngagementTables } from '../tables.ts'

export type LoadedEngagement = Awaited<ReturnType<typeof loadEngagement>>

/** One engagement with its businesses, people and passages, as far as the reader may see; reading what is sensitive is noted. */
export async function loadEngagement(ctx: Ctx, id: string) {
  demand(ctx, 'engagement.read')
  return inTransaction(ctx, (tx) => gatherAll(tx, id))
}

async function gatherAll(tx: Ctx, id: string) {
  const found = await findEngagement(tx, id)
  const passages = await passagesOf(tx, id)
  const files = await filesOf(tx, id)
  const marking = highestMarking([found, ...passages, ...files].map(markingInWords))
  await logReading(tx, { kind: 'engagement', id, marking })
  return {
    found,
    marking,
    ownMarking: markingInWords(found),
    ...(await wordsOf(tx, found)),
    businesses: await businessesOf(tx, id),
    people: await peopleOf(tx, id),
    passages,
    promises: await promisesOf(tx, id),
    briefs: await briefsOf(tx, id),
    files,
    lines: found.topics.length ? await listLines(tx, found.topics) : [],
    invited: await invitedTo(tx, id),
    markings: await markingChoices(tx)
  }
}

async function wordsOf(ctx: Ctx, found: Awaited<ReturnType<typeof findEngagement>>) {
  const db = tables<EngagementTables>(ctx)
  const form = await db.selectFrom('engagements.form').where('code', '=', found.form).select('title').executeTakeFirst()
  const topics = found.topics.length
    ? await db
        .selectFrom('engagements.topic')
        .where('code', 'in', found.topics)
        .orderBy('position')
        .select('title')
        .execute()
    : []
  const team = found.owner_team_id
    ? await db
        .selectFrom('government.team_summary')
        .where('id', '=', found.owner_team_id)
        .select(['name', 'body_short_name'])
        .executeTakeFirst()
    : undefined
  return { form: form?.title ?? found.form, topics: topics.map(({ title }) => title), team }
}

const businessesOf = (ctx: Ctx, id: string) =>
  tables<EngagementTables>(ctx)
    .selectFrom('engagements.part_of_business as p')
    .innerJoin('register.business_summary as b', 'b.id', 'p.business_id')
    .where('p.engagement_id', '=', id)
    .orderBy('b.name')
    .select(['b.id', 'b.name', 'b.number', 'b.town', 'p.part'])
    .execute()

const peopleOf = (ctx: Ctx, id: string) =>
  tables<EngagementTables>(ctx)
    .selectFrom('engagements.attendee')
    .where('engagement_id', '=', id)
    .orderBy('position')
    .selectAll()
    .execute()

const passagesOf = (ctx: Ctx, id: string) =>
  tables<EngagementTables>(ctx)
    .selectFrom('engagements.passage')
    .where('engagement_id', '=', id)
    .orderBy('at')
    .select(['id', 'kind', 'words', 'by_name', 'at', 'private_to', 'marking', 'handling', 'descriptors'])
    .execute()

const promisesOf = (ctx: Ctx, id: string) =>
  tables<EngagementTables>(ctx)
    .selectFrom('engagements.promise_summary')
    .where('engagement_id', '=', id)
    .orderBy('due_on')
    .selectAll()
    .execute()

const briefsOf = (ctx: Ctx, id: string) =>
  tables<EngagementTables>(ctx)
    .selectFrom('engagements.brief')
    .where('engagement_id', '=', id)
    .orderBy('version', 'desc')
    .select(['id', 'version', 'made_by_name', 'made_at', 'cleared_by_name', 'cleared_at'])
    .execute()

const filesOf = (ctx: Ctx, id: string) =>
  tables<EngagementTables>(ctx)
    .selectFrom('engagements.file')
    .where('engagement_id', '=', id)
    .orderBy('at')
    .select(['id', 'name', 'size', 'by_name', 'at', 'marking', 'handling', 'descriptors'])
    .execute()

const invitedTo = (ctx: Ctx, id: string) =>
  tables<EngagementTables>(ctx)
    .selectFrom('engagements.invited')
    .where('engagement_id', '=', id)
    .orderBy('name')
    .select(['name', 'answer'])
    .execute()
