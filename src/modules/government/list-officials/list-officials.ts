import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../london-day.ts'

export type ListedOfficial = {
  id: string
  name: string
  email: string
  jobTitle: string
  body: string
  activeFrom: string
  activeTo: string | null
  roles: string[]
  teams: { id: string; name: string; supervisor: boolean }[]
}

export type OfficialFilter = {
  search?: string | undefined
  teamId?: string | undefined
  after?: string | undefined
  left?: boolean | undefined
}

const PAGE = 50

/** People in order of name, fifty at a time: those at work today, or with `left` those who have gone. `next` is where the list goes on. */
export async function listOfficials(
  ctx: Ctx,
  filter: OfficialFilter = {}
): Promise<{ officials: ListedOfficial[]; next: string | null }> {
  demand(ctx, 'official.read')
  const found = await inTransaction(ctx, (tx) => query(filter, londonDay(tx.now())).execute(openTx(tx).db))
  const officials = found.rows.slice(0, PAGE)
  const last = officials.at(-1)
  return { officials, next: found.rows.length > PAGE && last ? `${last.name.toLowerCase()}|${last.id}` : null }
}

function query({ search, teamId, after, left }: OfficialFilter, today: string) {
  const [afterName = '', afterId = ''] = after?.split('|') ?? []
  const words = `%${(search ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`
  return sql<ListedOfficial>`select o.id, o.name, o.email, o.job_title as "jobTitle", coalesce(b.abbreviation, b.name) as body,
      o.active_from as "activeFrom", o.active_to as "activeTo",
      (select coalesce(json_agg(r.title order by r.position), '[]') from government.official_role h
        join government.role r on r.code = h.role_code where h.official_id = o.id) as roles,
      (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'supervisor', m.supervisor) order by t.name), '[]')
        from government.team_member m join government.team t on t.id = m.team_id
        where m.official_id = o.id and (m.to_on is null or m.to_on > ${today})) as teams
    from government.official o join government.body b on b.id = o.body_id
    where (lower(o.name) like ${words} or lower(o.email) like ${words})
      and (${left ?? false} = (o.active_to is not null and o.active_to < ${today}))
      and (${teamId ?? null}::uuid is null or exists (select from government.team_member m
        where m.official_id = o.id and m.team_id = ${teamId ?? null}::uuid and (m.to_on is null or m.to_on > ${today})))
      and (${after === undefined} or (lower(o.name), o.id::text) > (${afterName}, ${afterId}))
    order by lower(o.name), o.id::text limit ${PAGE + 1}`
}
