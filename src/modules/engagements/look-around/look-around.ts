import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'

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
  /** The group was met a short while before the day asked about: until when it is left alone. */
  coolsOffUntil: string | null
}

/** Something that makes a stop necessary: a decision in front of government about the firm, or a period before an election. */
export type LiveMatter = {
  kind: string
  title: string
  words: string
  ask: string
  until: string | null
  business: string | null
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

type Found = {
  nearby: (Omit<Nearby, 'startsAt'> & { startsAt: string })[]
  hidden: Around['hidden']
  matters: LiveMatter[]
}

async function gatherAround(tx: Ctx, { businessIds, at, topics = [], except }: Asked): Promise<Around> {
  const [since, until] = windowOf(at)
  const { rows } = await sql<Found>`select nearby, hidden, matters from engagements.near_groups(${uuids(businessIds)},
      ${at}::timestamptz, ${since}::timestamptz, ${until}::timestamptz, ${londonDay(at)}::date, ${[...topics]}::text[],
      ${except ?? null}::uuid, ${SHOWN}::int)`.execute(openTx(tx).db)
  const [found] = rows
  if (!found) return { nearby: [], hidden: [], matters: [] }
  return { ...found, nearby: found.nearby.map((one) => ({ ...one, startsAt: new Date(one.startsAt) })) }
}

const windowOf = (at: Date) =>
  [new Date(at.getTime() - DAYS_EITHER_SIDE * DAY), new Date(at.getTime() + DAYS_EITHER_SIDE * DAY)] as const

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`
