import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { loadCatalogue } from '../load-catalogue/load-catalogue.ts'
import { findScheme } from '../scheme/find-scheme.ts'
import { isOpen } from '../scheme/is-open.ts'
import { rulesOf } from '../scheme/rules-of.ts'
import type { SupportTables } from '../tables.ts'
import { schemesLike } from './schemes-like.ts'

const STALE_DAYS = 183

/** One scheme as the public sees it: what it demands in words, whether it is open today, how old what we say of it is. */
export async function readScheme(ctx: Ctx, slug: string) {
  demand(ctx, 'support.find')
  return inTransaction(ctx, (tx) => readSchemeWithin(tx, slug))
}

async function readSchemeWithin(tx: Ctx, slug: string) {
  const scheme = await findScheme(tx, slug)
  const day = londonDay(tx.now())
  const dated = { historic: scheme.historic, opensOn: scheme.content.opensOn, closesOn: scheme.content.closesOn }
  const other = scheme.merged_into
    ? await tables<SupportTables>(tx)
        .selectFrom('support.scheme')
        .where('id', '=', scheme.merged_into)
        .select('slug')
        .executeTakeFirst()
    : undefined
  return {
    slug,
    content: scheme.content,
    historic: scheme.historic,
    demands: rulesOf(scheme.content),
    open: isOpen(dated, day),
    notYet: !scheme.historic && scheme.content.opensOn !== null && scheme.content.opensOn > day,
    stale: daysBetween(scheme.content.lastCheckedOn, day) > STALE_DAYS,
    version: scheme.version,
    movedTo: other?.slug,
    alike: schemesLike(await loadCatalogue(tx), slug, day)
  }
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

export type SchemeShown = Awaited<ReturnType<typeof readScheme>>
