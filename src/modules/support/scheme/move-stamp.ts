import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

/** Tells every process that its copy of the catalogue is old. */
export async function moveStamp(ctx: Ctx): Promise<void> {
  await sql`update support.catalogue_stamp set stamp = stamp + 1`.execute(openTx(ctx).db)
}
