import { type Ctx, tables } from '../../platform/ctx.ts'
import { NotFound, RuleBroken } from '../../platform/errors.ts'
import type { RegisterTables } from './tables.ts'

/** The business that something is to be added to: there, and not archived. */
export async function theBusiness(ctx: Ctx, id: string): Promise<{ id: string; name: string; source: string }> {
  const found = await tables<RegisterTables>(ctx)
    .selectFrom('register.business')
    .select(['id', 'name', 'source', 'archived_at', 'merged_into'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound('This business')
  if (found.merged_into)
    throw new RuleBroken('business-merged', `${found.name} was merged. Add to the record that now stands for it`)
  if (found.archived_at)
    throw new RuleBroken('business-archived', `${found.name} is archived. Bring it back before you add to it`)
  return { id: found.id, name: found.name, source: found.source }
}
