import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { bodiesOf, logReading } from '../../government/index.ts'
import type { Status } from '../tables.ts'

export type NewOwner = { id: string; name: string }
type Row = {
  id: string
  title: string
  startsAt: Date
  status: Status
  ownerId: string | null
  owner: string
  topics: string[]
  marking: string
  theirs: boolean
  readable: boolean
}
export type WouldChange = Omit<Row, 'theirs' | 'readable'> & { leftOut: string | null }
type Change = { owner: NewOwner | undefined; topic: string | undefined }

/** Of engagements the reader may see: what a change would do to each, and why some are left out. By one question, however many. */
export async function whatWouldChange(tx: Ctx, ids: readonly string[], change: Change): Promise<WouldChange[]> {
  const rows = await rowsOf(tx, ids, change.owner?.id ?? null)
  for (const { id, marking } of rows) await logReading(tx, { kind: 'engagement', id, marking })
  return rows.map(({ theirs, readable, ...row }) => ({
    ...row,
    leftOut: whyLeftOut(row, { theirs, readable }, change)
  }))
}

function whyLeftOut(row: Omit<Row, 'theirs' | 'readable'>, may: Pick<Row, 'theirs' | 'readable'>, change: Change) {
  const { owner, topic } = change
  if (row.status === 'cancelled') return 'It was cancelled'
  if (row.status === 'archived') return 'It is archived'
  if (!may.theirs) return `It belongs to ${row.owner}`
  if (owner && !may.readable) return `${owner.name} may not read it: name them in its marking first`
  const same = (!owner || row.ownerId === owner.id) && (!topic || row.topics.includes(topic))
  return (owner || topic) && same ? 'It is so already' : null
}

async function rowsOf(tx: Ctx, ids: readonly string[], ownerId: string | null): Promise<Row[]> {
  const me = tx.actor.id
  const today = londonDay(tx.now())
  const bodies = `{${[...(await bodiesOf(tx))].join(',')}}`
  const { rows } =
    await sql<Row>`with reader as (select array['staff', ${ownerId}] || coalesce(array_agg(m.team_id::text), '{}') as keys
      from government.team_member_summary m where m.official_id::text = ${ownerId} and m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today}))
    select e.id, e.title, e.starts_at as "startsAt", e.status, e.owner_id as "ownerId", e.owner_name as owner, e.topics,
      array_to_string(array[e.marking] || e.handling || e.descriptors, ' – ') as marking,
      (e.owner_id is null and e.owner_team_id is null) or e.owner_id::text = ${me} or e.made_by = ${me}
        or e.owner_team_id = any (${[...tx.actor.teams]}::uuid[])
        or exists (select from government.team_summary t where t.id = e.owner_team_id and t.body_id = any (${bodies}::uuid[]))
        or exists (select from government.official_summary o where o.id = e.owner_id and o.body_id = any (${bodies}::uuid[]))
        or exists (select from engagements.attendee a left join government.post_summary p on p.id = a.post_id
          where a.engagement_id = e.id and a.side in ('official', 'minister')
            and (a.official_id::text = ${me} or p.body_id = any (${bodies}::uuid[]))) as theirs,
      coalesce(e.readers && r.keys and platform.embargo_is_over(e.embargoed_until, e.named_people, ${ownerId}), false) as readable
    from engagements.engagement e cross join reader r
    where e.id = any (${`{${ids.join(',')}}`}::uuid[]) order by e.starts_at, e.id`.execute(openTx(tx).db)
  return rows
}
