import { type Ctx, tables } from '../../../platform/ctx.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import type { CaseTables } from '../tables.ts'

/** One situation by its short name; to be changed, it must be open still. */
export async function situationBySlug(ctx: Ctx, slug: string, to: 'read' | 'change' = 'read') {
  const found = await tables<CaseTables>(ctx)
    .selectFrom('cases.situation')
    .where('slug', '=', slug)
    .selectAll()
    .executeTakeFirst()
  if (!found) throw new NotFound('This situation')
  if (to === 'change' && found.closed_at) throw new RuleBroken('situation-closed', 'This situation is closed')
  return found
}
