import { sql } from 'kysely'
import { hashOf } from '../../../platform/auth/secrets.ts'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Actor, type Ctx, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { loadOfficial } from '../../government/index.ts'
import type { EngagementTables } from '../tables.ts'

export type FeedEvent = {
  id: string
  title: string
  status: string
  startsAt: Date
  endsAt: Date | null
  place: string | null
  moves: number
  marking: string
  handling: string[]
  descriptors: string[]
  businesses: string
}

const FEEDS = systemActor('calendar feeds')
const DAY = 86_400_000

/** What a private calendar address shows: what its holder takes part in, or what concerns the account, as they may see it today. */
export async function readFeed(ctx: Omit<Ctx, 'actor'>, secret: string): Promise<FeedEvent[]> {
  const address = await inTransaction({ ...ctx, actor: FEEDS }, (tx) =>
    tables<EngagementTables>(tx)
      .selectFrom('engagements.calendar_address')
      .where('token_hash', '=', hashOf(secret))
      .where('revoked_at', 'is', null)
      .selectAll()
      .executeTakeFirst()
  )
  const holder = address && (await holderOf(ctx, address.official_id))
  if (!address || !holder) throw new NotFound('This calendar')
  return inTransaction({ ...ctx, actor: holder }, (tx) => eventsFor(tx, address.account_id))
}

/**
 * Who holds an address, with what the feed needs and no more: what every member of staff holds. Nobody, once they have left, or
 * while no role of theirs is inside government.
 */
async function holderOf(ctx: Omit<Ctx, 'actor'>, officialId: string): Promise<Actor | undefined> {
  const official = await loadOfficial(ctx, officialId)
  if (!official?.roles.some((role) => role !== 'partner')) return undefined
  return {
    kind: 'staff',
    id: official.id,
    name: official.name,
    permissions: new Set(['engagement.read', 'account.read', 'business.read']),
    teams: official.teams.map(({ id }) => id),
    grants: []
  }
}

async function eventsFor(ctx: Ctx, accountId: string | null): Promise<FeedEvent[]> {
  const [since, until] = [new Date(ctx.now().getTime() - 90 * DAY), new Date(ctx.now().getTime() + 400 * DAY)]
  const chosen = accountId
    ? sql`e.id in (select p.engagement_id from accounts.account_summary a
        left join register.group_member m on m.group_id = a.business_id
        join engagements.part_of_business p on p.business_id = coalesce(m.business_id, a.business_id) where a.id = ${accountId})`
    : sql`(e.owner_id::text = ${ctx.actor.id} or e.id in (select a.engagement_id from engagements.attendance a where a.official_id::text = ${ctx.actor.id}))`
  const { rows } =
    await sql<FeedEvent>`select e.id, e.title, e.status, e.starts_at as "startsAt", e.ends_at as "endsAt", e.place, e.marking, e.handling, e.descriptors,
      (select count(*)::int from platform.audit_event v where v.subject_id = e.id::text and v.event in ('engagement.moved', 'engagement.cancelled')) as moves,
      coalesce((select string_agg(b.name, ', ' order by b.name) from engagements.part_of_business p
        join register.business_summary b on b.id = p.business_id where p.engagement_id = e.id), '') as businesses
    from engagements.engagement_summary e
    where e.starts_at between ${since} and ${until} and e.status <> 'draft' and ${chosen} order by e.starts_at limit 1000`.execute(
      openTx(ctx).db
    )
  return rows
}
