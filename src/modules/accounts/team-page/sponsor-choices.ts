import type { Ctx } from '../../../platform/ctx.ts'
import { holdingsOn, londonDay } from '../../government/index.ts'

/** The posts ministers hold today, by department, each once. */
export async function sponsorChoices(ctx: Ctx): Promise<{ value: string; text: string }[]> {
  const held = await holdingsOn(ctx, londonDay(ctx.now()))
  const posts = new Map(held.map(({ postId, post, minister, body }) => [postId, `${body}: ${post} (${minister})`]))
  return [...posts].map(([value, text]) => ({ value, text }))
}
