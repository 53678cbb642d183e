import { type Ctx, tables } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { SupportTables } from '../tables.ts'
import { SchemeContent } from './scheme.schema.ts'

/** One scheme by its slug, with its content read by the schema; not there and not yours read the same. */
export async function findScheme(ctx: Ctx, slug: string, lock = false) {
  let query = tables<SupportTables>(ctx).selectFrom('support.scheme').selectAll().where('slug', '=', slug)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  if (!row) throw new NotFound('This scheme')
  return { ...row, content: SchemeContent.parse(row.content) }
}
