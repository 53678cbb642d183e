import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { londonDay } from '../london-day.ts'
import { governmentPermissions } from '../permissions.ts'

/** Administrators, and those who supervise a team the person is in today. Never the person. */
export async function whoIsTold(tx: Ctx, officialId: string): Promise<string[]> {
  const today = londonDay(tx.now())
  const watching = `{${governmentPermissions['volume.watch'].heldBy.join(',')}}`
  const { rows } = await sql<{ id: string }>`select o.id from government.official o
    where o.id <> ${officialId} and (o.active_to is null or o.active_to >= ${today}) and (
      exists (select from government.official_role r where r.official_id = o.id and r.role_code = any (${watching}::text[]))
      or exists (select from government.team_member s join government.team_member m on m.team_id = s.team_id
        where s.official_id = o.id and s.supervisor and (s.to_on is null or s.to_on > ${today})
          and m.official_id = ${officialId} and (m.to_on is null or m.to_on > ${today})))
    order by o.id`.execute(openTx(tx).db)
  return rows.map(({ id }) => id)
}
