import { sql } from 'kysely'
import { type Ctx, openTx } from '../../platform/ctx.ts'

export type RegisterChanges = { all: boolean; businessIds: string[] }

/**
 * Takes what changed since this was last called, so that keys for matching can follow; `all` says that so much did that every
 * business should be looked at, and is only taken when asked for. What another transaction is taking is passed over.
 */
export async function takeChanges(ctx: Ctx, { all }: { all: boolean }): Promise<RegisterChanges> {
  const { rows } = await sql<{ business_id: string | null }>`delete from register.business_change where id in
    (select id from register.business_change where business_id is not null or ${all} order by id limit 100000 for update skip locked)
    returning business_id`.execute(openTx(ctx).db)
  const ids = rows.flatMap((row) => (row.business_id ? [row.business_id] : []))
  return { all: rows.some((row) => row.business_id === null), businessIds: [...new Set(ids)] }
}
