import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { compileSchemes } from '../eligibility/compile-schemes.ts'
import { rulesOf } from '../scheme/rules-of.ts'
import { SchemeContent } from '../scheme/scheme.schema.ts'
import type { SupportTables } from '../tables.ts'
import type { Catalogue, CatalogueScheme } from './catalogue.ts'

const held = new WeakMap<Engine, Catalogue>()

/** The published catalogue, from memory while nothing has changed: one small query tells. It holds only what anybody may see. */
export async function loadCatalogue(ctx: Ctx): Promise<Catalogue> {
  return inTransaction(ctx, async (tx) => {
    const { stamp } = await tables<SupportTables>(tx)
      .selectFrom('support.catalogue_stamp')
      .select('stamp')
      .executeTakeFirstOrThrow()
    const known = held.get(ctx.engine)
    if (known?.stamp === stamp) return known
    const made = makeCatalogue(stamp, await readSchemes(tx))
    held.set(ctx.engine, made)
    return made
  })
}

/** A catalogue from schemes in memory: for the cache above, and for measuring without a database. */
export function makeCatalogue(stamp: string, schemes: readonly CatalogueScheme[]): Catalogue {
  return { stamp, schemes, compiled: compileSchemes(schemes.map(({ demands }) => ({ rules: demands }))) }
}

async function readSchemes(ctx: Ctx): Promise<CatalogueScheme[]> {
  const rows = await tables<SupportTables>(ctx)
    .selectFrom('support.scheme')
    .where('state', '=', 'published')
    .orderBy('id')
    .select(['id', 'slug', 'historic', 'source', 'content'])
    .execute()
  return rows.map(({ id, slug, historic, source, content }) => {
    const parsed = SchemeContent.parse(content)
    return { ...parsed, id, slug, historic, sourceCode: source, demands: rulesOf(parsed), helped: 0.5 }
  })
}
