import { sql } from 'kysely'
import { type Ctx, openTx } from '../../platform/ctx.ts'

export type RegisterChanges = { all: boolean; businessIds: string[] }

/**
 * Takes what changed since this was last called, so that keys for matching can follow; `all` says that so much did that every
 * business should be looked at, and is only taken when it is wanted, which is asked only then. What another transaction is taking is passed over.
 */
export async function takeChanges(
  ctx: Ctx,
  { all: wanted }: { all: () => Promise<boolean> }
): Promise<RegisterChanges> {
  const { rows: waiting } = await sql<{
    whole: boolean
  }>`select business_id is null as whole from register.business_change
    group by 1`.execute(openTx(ctx).db)
  const all = waiting.some(({ whole }) => whole) && (await wanted())
  const { rows } = await sql<{ business_id: string | null }>`delete from register.business_change where id in
    (select id from register.business_change where business_id is not null or ${all} order by id limit 100000 for update skip locked)
    returning business_id`.execute(openTx(ctx).db)
  const ids = rows.flatMap((row) => (row.business_id ? [row.business_id] : []))
  return { all: rows.some((row) => row.business_id === null), businessIds: [...new Set(ids)] }
}
