import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { DeclarationKind } from '../return-tables.ts'
import type { MinisterTables } from '../tables.ts'

/** The layout that applies to returns of a kind for a quarter. */
export async function layoutOfKind(ctx: Ctx, kind: DeclarationKind, from: string) {
  const found = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.return_layout')
    .selectAll()
    .where('kind', '=', kind)
    .where('valid_from', '<=', from)
    .where(sql<boolean>`coalesce(valid_to, 'infinity') >= ${from}::date`)
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
  if (!found) throw new NotFound('A layout for this quarter')
  return found
}
