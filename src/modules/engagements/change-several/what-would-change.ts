import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { logReading } from '../../government/index.ts'
import { theirsToChange } from '../its-people-change-it.ts'
import { markingNow } from '../marking-now.ts'
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
  readable: boolean
}
export type WouldChange = Omit<Row, 'readable'> & { leftOut: string | null }
type Change = { owner: NewOwner | undefined; topic: string | undefined }

/** Of engagements the reader may see: what a change would do to each, and why some are left out. By few questions, however many. */
export async function whatWouldChange(tx: Ctx, ids: readonly string[], change: Change): Promise<WouldChange[]> {
  const rows = await rowsOf(tx, ids, change.owner?.id ?? null)
  const theirs = await theirsToChange(tx, ids)
  for (const { id, marking } of rows) await logReading(tx, { kind: 'engagement', id, marking })
  return rows.map(({ readable, ...row }) => ({
    ...row,
    leftOut: whyLeftOut(row, { theirs: theirs.has(row.id), readable }, change)
  }))
}

function whyLeftOut(row: Omit<Row, 'readable'>, may: { theirs: boolean; readable: boolean }, change: Change) {
  const { owner, topic } = change
  if (row.status === 'cancelled') return 'It was cancelled'
  if (row.status === 'archived') return 'It is archived'
  if (!may.theirs) return `It belongs to ${row.owner}`
  if (owner && !may.readable) return `${owner.name} may not read it: name them in its marking first`
  const same = (!owner || row.ownerId === owner.id) && (!topic || row.topics.includes(topic))
  return (owner || topic) && same ? 'It is so already' : null
}

async function rowsOf(tx: Ctx, ids: readonly string[], ownerId: string | null): Promise<Row[]> {
  const today = londonDay(tx.now())
  const { rows } =
    await sql<Row>`with reader as (select array['staff', ${ownerId}] || coalesce(array_agg(m.team_id::text), '{}') as keys
      from government.team_member_summary m where m.official_id::text = ${ownerId} and m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today}))
    select e.id, e.title, e.starts_at as "startsAt", e.status, e.owner_id as "ownerId", e.owner_name as owner, e.topics,
      ${markingNow('e')} as marking,
      coalesce(e.readers && r.keys and platform.embargo_is_over(e.embargoed_until, e.named_people, ${ownerId}), false) as readable
    from engagements.engagement e cross join reader r
    where e.id = any (${`{${ids.join(',')}}`}::uuid[]) order by e.starts_at, e.id`.execute(openTx(tx).db)
  return rows
}
