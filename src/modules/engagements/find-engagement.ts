import { z } from 'zod'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { NotFound, RuleBroken } from '../../platform/errors.ts'
import type { EngagementTables } from './tables.ts'

export type FoundEngagement = Awaited<ReturnType<typeof findEngagement>>

/** An engagement the actor may see, locked against others when it is to be changed. What is archived stays as it is. */
export async function findEngagement(ctx: Ctx, id: string, why?: 'to-change' | 'archived-too') {
  if (!z.uuid().safeParse(id).success) throw new NotFound('This engagement')
  const query = tables<EngagementTables>(ctx).selectFrom('engagements.engagement').where('id', '=', id).selectAll()
  const found = await (why ? query.forUpdate() : query).executeTakeFirst()
  if (!found) throw new NotFound('This engagement')
  if (why === 'to-change' && found.status === 'archived')
    throw new RuleBroken('archived', 'This was archived as recorded by mistake. Bring it back before you change it')
  return found
}

export function itIsNotCancelled(found: FoundEngagement) {
  if (found.status === 'cancelled')
    throw new RuleBroken('cancelled', 'This was cancelled. Plan it again if it is to take place')
}
