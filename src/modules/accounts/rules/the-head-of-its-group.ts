import type { Ctx } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import { groupOf } from '../../register/index.ts'

/** The business an account belongs to: ownership follows the group, so whichever member is named, its head is meant. */
export async function theHeadOfItsGroup(ctx: Ctx, businessId: string): Promise<string> {
  const group = await groupOf(ctx, businessId)
  if (!group) throw new NotFound('This business')
  return group.groupId
}
