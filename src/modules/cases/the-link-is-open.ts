import type { Ctx } from '../../platform/ctx.ts'
import { NotFound } from '../../platform/errors.ts'
import type { FoundCase } from './find-case.ts'

/**
 * A case is answered, corrected and closed for a business by whoever opened the link of that case, and by the system that
 * takes in its mail. Whoever only reads it, for a firm, for a team or over all, changes nothing by that.
 */
export function theLinkIsOpen(ctx: Ctx, { id, split_from }: Pick<FoundCase, 'id' | 'split_from'>) {
  const { kind, grants } = ctx.actor
  if (kind !== 'system' && !grants.includes(id) && !grants.includes(split_from ?? '')) throw new NotFound('This case')
}
