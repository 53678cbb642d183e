import { sql } from 'kysely'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { highestMarking, logReading, markingChoices, markingInWords } from '../../government/index.ts'
import { findEngagement } from '../find-engagement.ts'
import { isTheirsToChange } from '../its-people-change-it.ts'
import { listLines } from '../line-list/list-lines.ts'
import type { EngagementTables } from '../tables.ts'
import { loadFirmSide } from './load-firm-side.ts'

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
  const promises = await promisesOf(tx, id)
  const lines = found.topics.length ? await listLines(tx, found.topics) : []
  const words = [found, ...passages, ...files].map(markingInWords)
  const marking = highestMarking([...words, ...[...promises, ...lines].map((one) => one.marking)])
  await logReading(tx, { kind: 'engagement', id, marking })
  return {
    found,
    theirs: await isTheirsToChange(tx, found),
    marking,
    ownMarking: markingInWords(found),
    ...(await wordsOf(tx, found)),
    businesses: await businessesOf(tx, id),
    people: await peopleOf(tx, id),
    passages,
    promises,
    briefs: await briefsOf(tx, id),
    files,
    lines,
    invited: await invitedTo(tx, id),
    firm: await loadFirmSide(tx, id),
    changes: await changesWaiting(tx, id),
    markings: await markingChoices(tx)
  }
}

type Words = {
  form: string
  topics: string[]
  allTopics: { code: string; title: string }[]
  team: string | null
  body: string | null
  insiders: { parts: number; announcedOn: string | null }
}

/** Its form, its topics and its team, by their names; and what is market sensitive of it, for whoever may see its insiders. */
async function wordsOf(ctx: Ctx, { id, form, topics, owner_team_id }: Awaited<ReturnType<typeof findEngagement>>) {
  const { rows } = await sql<Words>`select f.title as form, t.name as team, t.body_short_name as body,
      array(select k.title from engagements.topic k where k.code = any (${topics}::text[]) order by k.position) as topics,
      (select json_agg(json_build_object('code', k.code, 'title', k.title) order by k.position) from engagements.topic k
        where k.valid_to is null or k.valid_to >= ${londonDay(ctx.now())}::date or k.code = any (${topics}::text[])) as "allTopics",
      (select json_build_object('parts', count(*), 'announcedOn', (select a.announced_on from engagements.announcement a where a.engagement_id = ${id}))
        from engagements.insider_spell s where s.engagement_id = ${id} and s.until_at is null) as insiders
    from engagements.form f left join government.team_summary t on t.id = ${owner_team_id}::uuid where f.code = ${form}`.execute(
    openTx(ctx).db
  )
  const [found] = rows
  return {
    form: found?.form ?? form,
    topics: found?.topics ?? [],
    allTopics: found?.allTopics ?? [],
    insiders: found?.insiders ?? { parts: 0, announcedOn: null },
    team: found?.team ? { name: found.team, body_short_name: found.body } : undefined
  }
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
    .selectFrom('engagements.passage as p')
    .leftJoin('register.business_summary as b', (join) => join.onRef('b.id', '=', 'p.business_id'))
    .where('p.engagement_id', '=', id)
    .orderBy('p.at')
    .select(['p.id', 'p.kind', 'p.words', 'p.by_name', 'p.at', 'p.private_to', 'p.marking', 'p.handling'])
    .select(['p.descriptors', 'p.in_confidence', 'b.name as business'])
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

const changesWaiting = (ctx: Ctx, id: string) =>
  tables<EngagementTables>(ctx)
    .selectFrom('engagements.marking_change')
    .where('engagement_id', '=', id)
    .where('decision', 'is', null)
    .orderBy('asked_at')
    .select(['id', 'passage_id', 'was', 'becomes', 'reason', 'asked_by', 'asked_by_name'])
    .execute()

const invitedTo = (ctx: Ctx, id: string) =>
  tables<EngagementTables>(ctx)
    .selectFrom('engagements.invited')
    .where('engagement_id', '=', id)
    .orderBy('name')
    .select(['name', 'answer'])
    .execute()
