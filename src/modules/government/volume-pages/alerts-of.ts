import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { GovernmentTables } from '../tables.ts'

export type Alert = Awaited<ReturnType<typeof alertsOf>>[number]

/** Alerts of unusual volume the reader may see, the open ones first: who, how many, and what was found. One, or the latest. */
export const alertsOf = (tx: Ctx, id?: string) =>
  tables<GovernmentTables>(tx)
    .selectFrom('government.volume_alert as a')
    .innerJoin('government.official_summary as o', 'o.id', 'a.official_id')
    .$if(id !== undefined, (query) => query.where('a.id', '=', id ?? ''))
    .orderBy((eb) => eb('a.closed_at', 'is not', null))
    .orderBy('a.raised_at', 'desc')
    .limit(50)
    .select([
      'a.id',
      'a.kind',
      'a.records',
      'a.usual_up_to',
      'a.raised_at',
      'a.closed_at',
      'a.closed_by_name',
      'a.found'
    ])
    .select(['o.name', 'o.job_title', 'o.body_short_name'])
    .execute()
