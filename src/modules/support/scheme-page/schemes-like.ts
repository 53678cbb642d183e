import type { Catalogue } from '../load-catalogue/catalogue.ts'
import { isOpen } from '../scheme/is-open.ts'
import { searchSupport } from '../search-support/search-support.ts'

const MOST = 3

/** Open schemes of the same kind that meet a need of this one, in words like its own: what to compare it with. */
export function schemesLike(catalogue: Catalogue, slug: string, day: string): { slug: string; title: string }[] {
  const own = catalogue.schemes.find((scheme) => scheme.slug === slug)
  if (!own) return []
  return searchSupport(catalogue, [own.title, ...own.keywords].join(' '))
    .flatMap(({ at }) => catalogue.schemes[at] ?? [])
    .filter((one) => one.slug !== slug && isOpen(one, day))
    .filter((one) => one.needs.some((need) => own.needs.includes(need)) && one.kinds[0] === own.kinds[0])
    .slice(0, MOST)
    .map((one) => ({ slug: one.slug, title: one.title }))
}
