import type { Ctx } from '../../../platform/ctx.ts'
import { bodiesOf } from './bodies-of.ts'

/**
 * Whether the actor works for a department or body today: it is their home, or that of a team of theirs, or one that either took
 * over when it was closed. The house itself works for all of them.
 */
export const worksFor = async (ctx: Ctx, bodyId: string): Promise<boolean> =>
  ctx.actor.kind === 'system' || (await bodiesOf(ctx)).has(bodyId)
