import { z } from 'zod'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import type { EngagementTables } from '../tables.ts'

/** A promise the actor may see and that is still owed, locked to be changed. */
export async function thePromise(ctx: Ctx, id: string) {
  if (!z.uuid().safeParse(id).success) throw new NotFound('This promise')
  const found = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.promise')
    .where('id', '=', id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('This promise')
  if (found.kept_on) throw new RuleBroken('already-kept', 'This promise has been kept already')
  if (found.withdrawn_on) throw new RuleBroken('withdrawn', 'This promise was withdrawn')
  return found
}
