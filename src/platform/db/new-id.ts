import { type Ctx, openTx } from '../ctx.ts'

/** A key known before its row is written: for those who may write a row and not read it back. */
export async function newId(ctx: Ctx): Promise<string> {
  const { rows } = await openTx(ctx).session.query<{ id: string }>('select platform.uuid_v7() as id')
  const id = rows[0]?.id
  if (!id) throw new Error('The database gave no key')
  return id
}
