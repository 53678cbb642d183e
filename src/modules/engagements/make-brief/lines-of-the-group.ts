import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { highestMarking } from '../../government/index.ts'
import { businessHref } from '../../register/links.ts'
import type { FoundEngagement } from '../find-engagement.ts'
import { engagementHref } from '../links.ts'
import { markingNow } from '../marking-now.ts'
import type { BriefLine } from './brief-sections.ts'
import { narrower } from './narrower.ts'
import { readersNow } from './readers-now.ts'

const ids = (all: readonly string[]) => sql`${`{${all.join(',')}}`}::uuid[]`
const groups = (all: readonly string[]) => sql`select m.business_id from register.group_member g
  join register.group_member m on m.group_id = g.group_id where g.business_id = any (${ids(all)}) union select unnest(${ids(all)})`

const SOURCES: Readonly<Record<string, string>> = {
  'companies-house': 'Companies House',
  'gender-pay-gap': 'Gender pay gap service'
}

/** Who the businesses are: their account with who sponsors it on the day, and what registers say, each with its source and date. */
export async function factsOfTheGroup(ctx: Ctx, businessIds: readonly string[], day: string): Promise<BriefLine[]> {
  type Row = {
    id: string
    name: string
    status: string
    town: string | null
    band: string | null
    sector: string | null
    source: string
    on: string
    tier: string | null
    lead: string | null
    leadBody: string | null
    since: string | null
    post: string | null
    sponsor: string | null
  }
  const { rows } = await sql<Row>`select b.id, b.name, b.status_title as status, b.town, n.title as band, o.sector,
      b.source, b.source_on as on, a.tier, a.lead, a.lead_body as "leadBody", a.started_on as since, p.post,
      (select string_agg(d.minister, ' and ' order by d.from_on, d.minister) from government.appointment_on_day d
        where d.post_id = p.post_id and d.from_on <= ${day} and (d.to_on is null or d.to_on > ${day})) as sponsor
    from register.business_summary b
      left join register.employee_band_summary n on n.code = b.employee_band
      left join sector_offices.office_summary o on o.sector_code = b.primary_sector
      left join register.group_member g on g.business_id = b.id
      left join accounts.account_summary a on a.business_id = coalesce(g.group_id, b.id) and a.ended_on is null
      left join accounts.account_sponsor p on p.account_id = a.id
    where b.id = any (${ids(businessIds)}) order by b.name limit 12`.execute(openTx(ctx).db)
  const open = { marking: 'OFFICIAL', readers: ['staff'] }
  return rows.flatMap((row): BriefLine[] => [
    {
      section: 'facts',
      words: [row.name, row.status, row.town, row.band && `${row.band} people employed`, row.sector]
        .filter(Boolean)
        .join(', '),
      source: SOURCES[row.source] ?? row.source,
      href: businessHref(row.id),
      asOf: row.on,
      ...open
    },
    ...(row.tier
      ? [
          {
            section: 'who' as const,
            words: `${row.name} is a managed account (${row.tier}), led by ${row.lead ?? 'nobody today'}${row.leadBody ? `, ${row.leadBody}` : ''}${sponsorOf(row)}`,
            source: 'Accounts',
            asOf: row.since ?? undefined,
            ...open
          }
        ]
      : [])
  ])
}

const sponsorOf = ({ post, sponsor }: { post: string | null; sponsor: string | null }) =>
  post ? `. Its sponsor minister is ${sponsor ?? 'nobody on the day'}, ${post}` : ''

/** What each side still owes the other, the longest overdue first. */
export async function promisesOfTheGroup(ctx: Ctx, businessIds: readonly string[]): Promise<BriefLine[]> {
  type Row = {
    id: string
    side: string
    words: string
    owner: string
    due: string
    first: string
    made: string
    status: string
    marking: string
    readers: string[]
  }
  const { rows } =
    await sql<Row>`select p.id, p.by_side as side, p.words, p.owner_name as owner, p.due_on as due, p.first_due_on as first,
      p.made_on as made, case when p.due_on < platform.today() then 'overdue' else 'open' end as status, p.marking, ${readersNow('p')} as readers
    from engagements.promise p where p.business_id in (${groups(businessIds)}) and p.kept_on is null and p.withdrawn_on is null
    order by p.due_on limit 12`.execute(openTx(ctx).db)
  return rows.map(({ id, side, words, owner, due, first, made, status, marking, readers }) => ({
    section: 'promises',
    words: `${side === 'government' ? 'We promised' : 'They promised'}: ${words}. ${status === 'overdue' ? 'Overdue since' : 'By'} ${due}${first === due ? '' : `, first promised for ${first}`}`,
    source: side === 'government' ? `${owner} answers for it` : `${owner}, at the firm`,
    href: `/engagements/promises/${id}`,
    asOf: made,
    marking,
    readers
  }))
}

/** The latest contact of every department with the group in the past year, and what was decided. */
export async function contactWithTheGroup(
  ctx: Ctx,
  found: FoundEngagement,
  businessIds: readonly string[]
): Promise<BriefLine[]> {
  type Row = {
    id: string
    title: string
    form: string
    at: Date
    owner: string
    body: string | null
    decided: string | null
    decidedReaders: string[] | null
    decidedMarking: string | null
    marking: string
    readers: string[]
  }
  const since = new Date(found.starts_at.getTime() - 365 * 86_400_000)
  const { rows } = await sql<Row>`with nearest as (
      select distinct p.engagement_id, p.starts_at from (${groups(businessIds)}) m (business_id) cross join lateral (
        select p.engagement_id, p.starts_at from engagements.business_part p
        where p.business_id = m.business_id and p.starts_at between ${since} and ${found.starts_at} and p.status = 'held'
        order by p.starts_at desc limit 10) p
      where p.engagement_id <> ${found.id} order by p.starts_at desc limit 10)
    select e.id, e.title, f.title as form, e.starts_at as at, e.owner_name as owner, t.body_short_name as body, ${markingNow('e')} as marking, ${readersNow('e')} as readers,
      d.words as decided, d.readers as "decidedReaders", d.marking as "decidedMarking"
    from nearest n join engagements.engagement e on e.id = n.engagement_id join engagements.form f on f.code = e.form
      left join government.team_summary t on t.id = e.owner_team_id
      left join lateral (select p.words, ${markingNow('p')} as marking, ${readersNow('p')} as readers from engagements.passage p where p.engagement_id = e.id and p.kind = 'decision'
        order by p.at desc limit 1) d on true
    order by n.starts_at desc`.execute(openTx(ctx).db)
  return rows.map((row) => ({
    section: 'contact',
    words: `${row.form}: ${row.title}${row.decided ? `. Decided: ${firstOf(row.decided)}` : ''}`,
    source: [row.owner, row.body].filter(Boolean).join(', '),
    href: engagementHref(row.id),
    asOf: londonDay(row.at),
    marking: highestMarking([row.marking, row.decidedMarking ?? 'OFFICIAL']),
    readers: row.decidedReaders ? narrower(row.readers, row.decidedReaders) : row.readers
  }))
}

const firstOf = (words: string) => (words.length > 160 ? `${words.slice(0, 158).replace(/\s+\S*$/, '')}…` : words)
