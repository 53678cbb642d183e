import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { PostViews } from '../post-tables.ts'

export type Holding = {
  postId: string
  post: string
  rank: string | null
  bodyId: string
  body: string
  personId: string
  minister: string
  from: string
  to: string | null
}

/** Who held these posts, or which posts these people held, on a day: one query however many are asked for. */
export async function holdingsOn(
  ctx: Ctx,
  on: string,
  { postIds, personIds }: { postIds?: readonly string[]; personIds?: readonly string[] } = {}
): Promise<Holding[]> {
  if (postIds?.length === 0 || personIds?.length === 0) return []
  return inTransaction(ctx, async (tx) => {
    let query = tables<PostViews>(tx)
      .selectFrom('government.appointment_on_day')
      .where('from_on', '<=', on)
      .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', on)]))
    if (postIds) query = query.where('post_id', 'in', postIds)
    if (personIds) query = query.where('person_id', 'in', personIds)
    const rows = await query.orderBy('body').orderBy('post').selectAll().execute()
    return rows.map((row) => ({
      postId: row.post_id,
      post: row.post,
      rank: row.rank,
      bodyId: row.body_id,
      body: row.body,
      personId: row.person_id,
      minister: row.minister,
      from: row.from_on,
      to: row.to_on
    }))
  })
}
