import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

export type Volume = { official_id: string; name: string; kind: 'taken' | 'read'; records: number }

const DAY = 86_400_000

/**
 * Who took or read more than the limit in the 24 hours before now and has not been brought up for it in that time. A record read
 * twice counts once; a file counts as many as it has rows.
 */
export async function volumesAbove(tx: Ctx, limit: { taken: number; read: number }): Promise<Volume[]> {
  const since = new Date(tx.now().getTime() - DAY)
  const { rows } = await sql<Volume>`select o.id as official_id, o.name, v.kind, v.records from (
      select actor_id, case event when 'sensitive-record.read' then 'read' else 'taken' end as kind,
        case when event = 'sensitive-record.read' then count(distinct subject_id)
          else sum(coalesce((facts ->> 'rows')::int, 1)) end::int as records
      from (select actor_id, subject_id, facts,
          case event when 'sensitive-record.exported' then 'records.taken' else event end as event
        from platform.audit_event
        where event in ('sensitive-record.read', 'sensitive-record.exported', 'records.taken') and at > ${since}) e
      group by actor_id, event) v
    join government.official o on o.id::text = v.actor_id
    where v.records > case v.kind when 'read' then ${limit.read}::int else ${limit.taken}::int end
      and not exists (select from government.volume_alert a
        where a.official_id = o.id and a.kind = v.kind and a.raised_at > ${since})
    order by o.name`.execute(openTx(tx).db)
  return rows
}
