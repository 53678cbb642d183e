import { z } from 'zod'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { NotFound, RuleBroken } from '../../platform/errors.ts'
import type { EngagementTables } from './tables.ts'

export type FoundEngagement = Awaited<ReturnType<typeof findEngagement>>

/** An engagement the actor may see, locked against others when it is to be changed. */
export async function findEngagement(ctx: Ctx, id: string, why?: 'to-change') {
  if (!z.uuid().safeParse(id).success) throw new NotFound('This engagement')
  const query = tables<EngagementTables>(ctx).selectFrom('engagements.engagement').where('id', '=', id).selectAll()
  const found = await (why ? query.forUpdate() : query).executeTakeFirst()
  if (!found) throw new NotFound('This engagement')
  return found
}

export function itIsNotCancelled(found: FoundEngagement) {
  if (found.status === 'cancelled')
    throw new RuleBroken('cancelled', 'This was cancelled. Plan it again if it is to take place')
}
