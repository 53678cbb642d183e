import { type Ctx, tables } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { findScheme } from '../scheme/find-scheme.ts'
import { SchemeContent } from '../scheme/scheme.schema.ts'
import type { SupportTables, VersionState } from '../tables.ts'

/** The version of a scheme that is in the state asked for, held until this is over. */
export async function versionUnderWay(ctx: Ctx, slug: string, state: VersionState) {
  const scheme = await findScheme(ctx, slug, true)
  const version = await tables<SupportTables>(ctx)
    .selectFrom('support.scheme_version')
    .selectAll()
    .where('scheme_id', '=', scheme.id)
    .where('state', '=', state)
    .executeTakeFirst()
  if (!version) throw new RuleBroken('nothing-to-decide', NOTHING[state] ?? 'There is no such version')
  return { scheme, version: { ...version, content: SchemeContent.parse(version.content) } }
}

const NOTHING: Partial<Record<VersionState, string>> = {
  draft: 'There is no draft to send. Change something first',
  'in-review': 'Nothing of this scheme waits for a review'
}
