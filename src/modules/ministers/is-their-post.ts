import { type Ctx, tables } from '../../platform/ctx.ts'
import { inTransaction } from '../../platform/db/in-transaction.ts'
import { worksFor } from '../government/index.ts'
import type { MinisterTables } from './tables.ts'

/** Whether the actor works for the department of a post, and so may do what its office does. */
export const isTheirPost = (ctx: Ctx, postId: string): Promise<boolean> =>
  inTransaction(ctx, async (tx) => {
    const post = await tables<MinisterTables>(tx)
      .selectFrom('government.post_summary')
      .where('id', '=', postId)
      .select('body_id')
      .executeTakeFirst()
    return post !== undefined && (await worksFor(tx, post.body_id))
  })
