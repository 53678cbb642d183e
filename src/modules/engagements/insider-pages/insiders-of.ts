import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

/** Somebody who could read one market sensitive part for a time, and by what: their name, a team, or oversight. */
export type Reach = {
  official_id: string
  name: string
  body: string
  part: string
  why: string
  since: Date
  until: Date | null
}
export type Reading = { actor_id: string; name: string; first: Date; last: Date; times: number }

/**
 * Everybody who could read what is market sensitive of an engagement, from when until when. Teams are taken as they were: who
 * joined later could read from that day, who left could no more. A passage is read by those who may see its engagement as well.
 */
export async function reachOf(tx: Ctx, id: string, overseers: readonly string[]): Promise<Reach[]> {
  const { rows } = await sql<Reach>`with spell as (
      select s.passage_id, s.readers, s.from_at, s.until_at, e.readers as above,
        case when s.passage_id is null then 'engagement' else coalesce(p.kind, 'passage') end as part
      from engagements.insider_spell s join engagements.engagement e on e.id = s.engagement_id
        left join engagements.passage p on p.id = s.passage_id where s.engagement_id = ${id}),
    reach as (
      select s.*, o.id as official_id, 'Named' as why, s.from_at as since, s.until_at as until
        from spell s join government.official_summary o on o.id::text = any (s.readers)
      union all
      select s.*, o.id, 'Answers requests for information', s.from_at, s.until_at
        from spell s join government.official_summary o on o.id = any (${`{${overseers.join(',')}}`}::uuid[]) and 'sees-all' = any (s.readers)
      union all
      select s.*, m.official_id, m.team, greatest(s.from_at, m.from_on::timestamp at time zone 'Europe/London'),
          least(s.until_at, (m.to_on + time '23:59:59') at time zone 'Europe/London')
        from spell s join government.team_member_summary m on m.team_id::text = any (s.readers)
        where (s.until_at is null or m.from_on::timestamp at time zone 'Europe/London' < s.until_at)
          and (m.to_on is null or (m.to_on + time '23:59:59') at time zone 'Europe/London' > s.from_at))
    select r.official_id, o.name, o.body_short_name as body, r.part, r.why, min(r.since) as since,
      case when bool_or(r.until is null) then null else max(r.until) end as until
    from reach r join government.official_summary o on o.id = r.official_id
    where r.passage_id is null or r.above && array[r.official_id::text, 'staff']
      or ('sees-all' = any (r.above) and r.why = 'Answers requests for information')
      or exists (select from government.team_member_summary t where t.official_id = r.official_id and t.team_id::text = any (r.above))
    group by 1, 2, 3, 4, 5 order by o.name, min(r.since), r.part, r.why`.execute(openTx(tx).db)
  return rows
}

/** Who read it while it was market sensitive, as the reading was noted: at its page, in lists, calendars, briefs, files and by programs. */
export async function readingsOf(tx: Ctx, id: string): Promise<Reading[]> {
  const { rows } =
    await sql<Reading>`select v.actor_id, max(v.actor_name) as name, min(v.at) as first, max(v.at) as last, count(*)::int as times
    from platform.audit_event v where v.subject_id = ${id} and v.event in ('sensitive-record.read', 'sensitive-record.exported')
      and v.actor_kind = 'staff' and exists (select from engagements.insider_spell s where s.engagement_id = ${id}
        and (s.passage_id is null or v.facts ->> 'marking' like '%MARKET SENSITIVE%')
        and v.at >= s.from_at and (s.until_at is null or v.at < s.until_at))
    group by 1`.execute(openTx(tx).db)
  return rows
}
