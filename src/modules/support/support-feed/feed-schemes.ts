import { z } from 'zod'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { GOVUK_TODAY } from '../import-support/govuk-facets.ts'
import type { CatalogueScheme } from '../load-catalogue/catalogue.ts'
import { loadCatalogue } from '../load-catalogue/load-catalogue.ts'
import { isOpen } from '../scheme/is-open.ts'
import { SIZES } from '../scheme/vocabulary.ts'

export const FeedScheme = z
  .object({ key: z.string(), slug: z.string(), title: z.string(), govuk: z.record(z.string(), z.array(z.string())) })
  .catchall(z.unknown())

/** What is open today, by slug; each with its whole content and with the facets GOV.UK's finder would give it. */
export async function feedSchemes(ctx: Ctx, { after, limit }: { after?: string | undefined; limit: number }) {
  demand(ctx, 'support.find')
  const { schemes } = await loadCatalogue(ctx)
  const day = londonDay(ctx.now())
  const open = schemes
    .filter((scheme) => isOpen(scheme, day) && (!after || scheme.slug > after))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const shown = open.slice(0, limit)
  return {
    schemes: shown.map(
      ({ id: _id, demands, helped: _helped, said: _said, historic: _historic, sourceCode, ...content }) => ({
        ...content,
        key: content.slug,
        origin: sourceCode,
        demands: demands.map(({ words }) => words),
        govuk: govukFacets(content)
      })
    ),
    next: open.length > limit ? (shown.at(-1)?.slug ?? null) : null
  }
}

/** Nothing said of stage, sector, size or place means every value, as GOV.UK's finder has it. */
function govukFacets(
  scheme: Pick<CatalogueScheme, 'kinds' | 'stages' | 'sectors' | 'regions' | 'nations' | 'employees'>
) {
  const regions = [...scheme.regions, ...scheme.nations.flatMap((nation) => REGIONS_OF[nation])]
  return {
    types_of_support: valuesFor('types_of_support', scheme.kinds),
    business_stages: valuesFor('business_stages', scheme.stages),
    industries: valuesFor('industries', scheme.sectors),
    business_sizes: valuesFor('business_sizes', sizesOf(scheme.employees)),
    regions: valuesFor('regions', regions)
  }
}

const REGIONS_OF = {
  england: ['TLC', 'TLD', 'TLE', 'TLF', 'TLG', 'TLH', 'TLI', 'TLJ', 'TLK'],
  wales: ['TLL'],
  scotland: ['TLM'],
  'northern-ireland': ['TLN']
} as const

const sizesOf = ({ least, most }: CatalogueScheme['employees']) =>
  Object.entries(SIZES)
    .filter(
      ([, size]) =>
        (most === null || size.least <= most) && (least === null || size.most === null || size.most >= least)
    )
    .map(([code]) => code)

function valuesFor(facet: string, codes: readonly string[]): string[] {
  const values = Object.entries(GOVUK_TODAY[facet] ?? {})
  const named = values.filter(([, ours]) => codes.length === 0 || ours.some((code) => codes.includes(code)))
  return named.map(([value]) => value)
}
