import type { Ctx } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type RepresentedFirm, speaking } from './speaking.ts'

/**
 * The firms for which this visit speaks at this moment, shown by a link that was sent to a confirmed contact of theirs. Nobody
 * else gets as far as this: whatever a firm may read or write asks here first.
 */
export async function whoSpeaks(ctx: Ctx): Promise<RepresentedFirm[]> {
  const firms = ctx.actor.grants.length > 0 ? await speaking.firms(ctx) : []
  if (firms.length === 0) throw new NotFound('The page of a firm')
  return firms
}
