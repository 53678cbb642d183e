import { sql } from 'kysely'
import { type Ctx, openTx } from '../../platform/ctx.ts'
import { inTransaction } from '../../platform/db/in-transaction.ts'

export type BodyChoice = { slug: string; name: string }

/** Departments and bodies that exist today, ministerial departments first: what a home department can be. */
export async function listBodies(ctx: Ctx): Promise<BodyChoice[]> {
  const found = await inTransaction(ctx, (tx) =>
    sql<BodyChoice>`select b.slug, b.name from government.body b join government.body_kind k on k.code = b.kind
      where b.valid_to is null and b.kind not in ('court', 'tribunal') order by (k.position > 0), b.name`.execute(
      openTx(tx).db
    )
  )
  return found.rows
}
