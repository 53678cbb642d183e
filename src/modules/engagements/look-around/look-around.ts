import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type LiveMatter, liveMatters } from './live-matters.ts'

export type Nearby = {
  id: string
  title: string
  form: string
  status: 'planned' | 'held'
  startsAt: Date
  ownerId: string | null
  owner: string
  team: string | null
  body: string | null
  businesses: string
  topics: string[]
  sameTopic: boolean
  marking: string
}

export type Around = {
  nearby: Nearby[]
  /** Engagements the reader may not see: that they exist, and whom to ask. */
  hidden: { owner: string; team: string | null }[]
  matters: LiveMatter[]
}

export const DAYS_EITHER_SIDE = 28
const DAY = 86_400_000
const SHOWN = 50

type Asked = { businessIds: readonly string[]; at: Date; topics?: readonly string[]; except?: string }

/**
 * What any department did or plans with these businesses and the groups they belong to, 28 days either side: plans first,
 * the same topic before others. What the reader may not see shows as nothing, or as somebody to ask where its owner allows.
 */
export async function lookAround(ctx: Ctx, asked: Asked): Promise<Around> {
  demand(ctx, 'engagement.read')
  if (asked.businessIds.length === 0) return { nearby: [], hidden: [], matters: [] }
  return inTransaction(ctx, (tx) => gatherAround(tx, asked))
}

async function gatherAround(tx: Ctx, asked: Asked): Promise<Around> {
  const members = await groupsOf(tx, asked.businessIds)
  return {
    nearby: await nearbyOf(tx, members, asked),
    hidden: await hiddenNear(tx, members, asked),
    matters: await liveMatters(tx, members, londonDay(asked.at))
  }
}

/** Every business of the groups these belong to; one in no group is its own. */
async function groupsOf(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select m.business_id as id from register.group_member g
      join register.group_member m on m.group_id = g.group_id where g.business_id = any (${uuids(ids)})
    union select unnest(${uuids(ids)})`.execute(openTx(ctx).db)
  return rows.map(({ id }) => id)
}

async function nearbyOf(ctx: Ctx, members: readonly string[], { at, topics = [], except }: Asked): Promise<Nearby[]> {
  const [since, until] = windowOf(at)
  const { rows } = await sql<Nearby>`with found as (
      select p.engagement_id as id, array_agg(p.business_id) as business_ids
      from unnest(${uuids(members)}) m (id) join engagements.business_part p on p.business_id = m.id
      where p.starts_at between ${since} and ${until} and p.status in ('planned', 'held')
      group by p.engagement_id)
    select e.id, e.title, e.form_title as form, e.status, e.starts_at as "startsAt", e.owner_id as "ownerId", e.owner_name as owner,
      t.name as team, t.body_short_name as body, e.topics, e.topics && ${[...topics]}::text[] as "sameTopic", e.marking,
      (select string_agg(b.name, ', ' order by b.name) from register.business_summary b where b.id = any (found.business_ids[1:3])) as businesses
    from found join engagements.engagement_summary e on e.id = found.id
      left join government.team_summary t on t.id = e.owner_team_id
    where e.id is distinct from ${except ?? null}::uuid
    order by e.status desc, e.topics && ${[...topics]}::text[] desc, abs(extract(epoch from e.starts_at - ${at}::timestamptz))
    limit ${SHOWN}`.execute(openTx(ctx).db)
  return rows
}

async function hiddenNear(ctx: Ctx, members: readonly string[], { at }: Asked) {
  const [since, until] = windowOf(at)
  const { rows } = await sql<{ owner: string; team: string | null }>`select owner_name as owner, team
    from engagements.hidden_near(${uuids(members)}, ${since}, ${until}) order by 2, 1 limit 10`.execute(openTx(ctx).db)
  return rows
}

const windowOf = (at: Date) =>
  [new Date(at.getTime() - DAYS_EITHER_SIDE * DAY), new Date(at.getTime() + DAYS_EITHER_SIDE * DAY)] as const

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`
