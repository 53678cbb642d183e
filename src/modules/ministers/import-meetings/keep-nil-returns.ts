import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { ReadMeetingsFile } from '../read-file/read-meetings-file.ts'
import type { MinisterTables } from '../tables.ts'

/** Writes each “nothing to declare” once, however many files say it. */
export async function keepNilReturns(
  ctx: Ctx,
  fileId: string,
  { nil, quarter }: ReadMeetingsFile,
  body: { id: string | null; department: string | null }
): Promise<void> {
  const named = nil.filter(({ minister }) => minister)
  if (named.length === 0) return
  await tables<MinisterTables>(ctx)
    .insertInto('ministers.nil_return')
    .values(
      named.map(({ line, minister }) => ({
        key: `${minister.toLowerCase().replace(/\W+/g, ' ')}|${quarter?.from ?? fileId}|${body.id ?? ''}`,
        file_id: fileId,
        line,
        body_id: body.id,
        department: body.department,
        minister,
        quarter_from: quarter?.from ?? null
      }))
    )
    .onConflict((oc) => oc.column('key').doNothing())
    .execute()
}
