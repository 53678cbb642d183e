import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { compileSchemes } from '../eligibility/compile-schemes.ts'
import { rulesOf } from '../scheme/rules-of.ts'
import { SchemeContent } from '../scheme/scheme.schema.ts'
import type { LocalHelpRow, SupportTables } from '../tables.ts'
import type { Catalogue, CatalogueScheme } from './catalogue.ts'

const held = new WeakMap<Engine, Catalogue>()

/** The published catalogue, from memory while nothing has changed: one small query tells. It holds only what anybody may see. */
export const loadCatalogue = async (ctx: Ctx): Promise<Catalogue> =>
  inTransaction(ctx, async (tx) => {
    const stamps = tables<SupportTables>(tx)
      .selectFrom('support.catalogue_stamp')
      .select(sql<string>`stamp::text`.as('stamp'))
    const stamp = (await askTogether(tx, stamps, {}))[0]?.stamp ?? ''
    const known = held.get(ctx.engine)
    if (known?.stamp === stamp) return known
    const made = makeCatalogue(stamp, await readSchemes(tx), await readHelp(tx))
    held.set(ctx.engine, made)
    return made
  })

/** A catalogue from schemes in memory: for the cache above, and for measuring without a database. */
export const makeCatalogue = (
  stamp: string,
  schemes: readonly CatalogueScheme[],
  help: readonly LocalHelpRow[] = []
): Catalogue => ({
  stamp,
  help,
  schemes,
  bySlug: Int32Array.from(schemes.keys()).sort((a, b) => (slugAt(schemes, a) < slugAt(schemes, b) ? -1 : 1)),
  compiled: compileSchemes(schemes.map(({ demands }) => ({ rules: demands })))
})

const slugAt = (schemes: readonly CatalogueScheme[], at: number) => schemes[at]?.slug ?? ''

const NOBODY_SAID = 0.5
// As if this many had said “half”, so that one voice moves little.
const DOUBT = 4

type Told = { scheme_id: string; good: number; all: number; voices: number }

async function whatBusinessesSaid(ctx: Ctx): Promise<Map<string, Pick<CatalogueScheme, 'helped' | 'said'>>> {
  const rows: Told[] = await tables<SupportTables>(ctx)
    .selectFrom('support.scheme_outcome')
    .groupBy('scheme_id')
    .select(['scheme_id', sql<number>`sum(helped * weight)`.as('good'), sql<number>`sum(weight)`.as('all')])
    .select(sql<number>`count(*)::int`.as('voices'))
    .execute()
  return new Map(
    rows.map(({ scheme_id, good, all, voices }) => [
      scheme_id,
      { helped: (good + NOBODY_SAID * DOUBT) / (all + DOUBT), said: { share: good / all, voices } }
    ])
  )
}

const readHelp = (ctx: Ctx): Promise<LocalHelpRow[]> =>
  tables<SupportTables>(ctx).selectFrom('support.local_help').selectAll().orderBy('position').execute()

async function readSchemes(ctx: Ctx): Promise<CatalogueScheme[]> {
  const rows = await tables<SupportTables>(ctx)
    .selectFrom('support.scheme')
    .where('state', '=', 'published')
    .orderBy('id')
    .select(['id', 'slug', 'historic', 'source', 'content'])
    .execute()
  const said = await whatBusinessesSaid(ctx)
  return rows.map(({ id, slug, historic, source, content }) => {
    const parsed = SchemeContent.parse(content)
    return {
      ...parsed,
      id,
      slug,
      historic,
      sourceCode: source,
      demands: rulesOf(parsed),
      ...(said.get(id) ?? { helped: NOBODY_SAID })
    }
  })
}
