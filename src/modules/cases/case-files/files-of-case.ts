import { type Ctx, tables } from '../../../platform/ctx.ts'
import { momentInWords } from '../../../platform/dates.ts'
import { caseFileHref } from '../links.ts'
import type { CaseTables } from '../tables.ts'

const SHOWN = 100

/** The files that came with the messages of a case, newest first, without what is in them. */
export async function filesOfCase(ctx: Ctx, found: { id: string; reference: string }) {
  const rows = await tables<CaseTables>(ctx)
    .selectFrom('cases.attachment as a')
    .innerJoin('cases.message as m', 'm.id', 'a.message_id')
    .where('a.case_id', '=', found.id)
    .orderBy('a.kept_at', 'desc')
    .orderBy('a.id')
    .limit(SHOWN)
    .select(['a.id', 'a.name', 'a.size', 'a.kept_at', 'm.by_name', 'm.in_confidence'])
    .execute()
  return rows.map(({ id, name, size, kept_at, by_name, in_confidence }) => ({
    name,
    href: caseFileHref(found.reference, id),
    hint: `${sizeInWords(size)}, from ${by_name}, ${momentInWords(kept_at)}${in_confidence ? '. Supplied in confidence' : ''}`
  }))
}

const sizeInWords = (size: number) =>
  size < 1_000_000 ? `${Math.ceil(size / 1000)} kB` : `${(size / 1_000_000).toFixed(1)} MB`
