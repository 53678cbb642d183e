import { type Ctx, tables } from '../../../platform/ctx.ts'
import { recordEvent } from '../record-event.ts'
import { moveStamp } from '../scheme/move-stamp.ts'
import { rowOf } from '../scheme/row-of.ts'
import type { SchemeContent } from '../scheme/scheme.schema.ts'
import type { SupportTables } from '../tables.ts'

/** Makes an approved version the one that everybody sees; the version before it is kept and can be read. */
export async function putOut(
  ctx: Ctx,
  schemeId: string,
  version: { id: string; number: number; content: SchemeContent }
) {
  const db = tables<SupportTables>(ctx)
  await db
    .updateTable('support.scheme_version')
    .set({ state: 'replaced' })
    .where('scheme_id', '=', schemeId)
    .where('state', '=', 'published')
    .execute()
  await db
    .updateTable('support.scheme_version')
    .set({ state: 'published', published_at: ctx.now() })
    .where('id', '=', version.id)
    .execute()
  await db
    .updateTable('support.scheme')
    .set({
      ...rowOf(version.content),
      state: 'published',
      version: version.number,
      published_at: ctx.now(),
      changed_at: ctx.now()
    })
    .where('id', '=', schemeId)
    .execute()
  await moveStamp(ctx)
  await recordEvent(ctx, 'scheme.published', schemeId, { version: version.number, title: version.content.title })
}
