import { type Ctx, tables } from '../../platform/ctx.ts'
import { NotFound, RuleBroken } from '../../platform/errors.ts'
import { worksFor } from '../government/index.ts'
import type { MinisterTables } from './tables.ts'

/** What a department publishes and what its ministers answer, its own people sign and say: a permission alone is for their own body. */
export async function theirBodyDoesIt(ctx: Ctx, bodyId: string): Promise<void> {
  if (await worksFor(ctx, bodyId)) return
  const body = await tables<MinisterTables>(ctx)
    .selectFrom('government.body_summary')
    .where('id', '=', bodyId)
    .select('name')
    .executeTakeFirst()
  throw new RuleBroken(
    'other-body',
    `This is for ${body?.name ?? 'another department'} to do, and you do not work there. Ask its private office`
  )
}

/** The same, of whoever holds a post. */
export async function theOfficeOfThePostDoesIt(ctx: Ctx, postId: string): Promise<void> {
  await theirBodyDoesIt(ctx, await bodyOfPost(ctx, postId))
}

async function bodyOfPost(ctx: Ctx, postId: string): Promise<string> {
  const post = await tables<MinisterTables>(ctx)
    .selectFrom('government.post_summary')
    .where('id', '=', postId)
    .select('body_id')
    .executeTakeFirst()
  if (!post) throw new NotFound('This post')
  return post.body_id
}
