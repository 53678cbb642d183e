import type { Ctx } from '../../platform/ctx.ts'
import { londonDay } from '../../platform/dates.ts'
import { holdingsOn } from '../government/index.ts'

const DEALS_WITH_BUSINESS = new Set(['PM', 'DPM', 'SoS', 'MoS', 'PUSS'])

/** The posts whose holders meet business, with who holds each today. */
export async function postChoices(
  ctx: Ctx
): Promise<{ id: string; bodyId: string; words: string; minister: string }[]> {
  const held = await holdingsOn(ctx, londonDay(ctx.now()))
  return held
    .filter(({ rank }) => DEALS_WITH_BUSINESS.has(rank ?? ''))
    .map(({ postId, post, minister, bodyId, body }) => ({
      id: postId,
      bodyId,
      words: `${minister}, ${post} (${body})`,
      minister
    }))
}
