import type { Ctx } from '../../../platform/ctx.ts'
import { type Holding, holdingsOn } from './holdings-on.ts'

/**
 * Who held a post on a day (yyyy-mm-dd), under the name the post and its department had that day; undefined when nobody
 * did. On the day of a change the new holder holds it.
 */
export async function whoHeldPost(ctx: Ctx, postId: string, on: string): Promise<Holding | undefined> {
  const [held] = await holdingsOn(ctx, on, { postIds: [postId] })
  return held
}
