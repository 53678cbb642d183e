import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterChips } from '../../../ui/filter-chips.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { savedListsHref } from '../../accounts/links.ts'
import { findBusinessHref } from '../links.ts'
import { type AskedOfList, filterAddress } from './filter-address.ts'
import { Filters } from './filters.view.tsx'
import { FinderForm, FoundTable, NotThere } from './find-businesses.view.tsx'
import type { ListedBusinesses } from './list-businesses.ts'
import type { ShownChip, ShownFilter } from './shown-filters.ts'

type Shown = {
  asked: AskedOfList
  later: boolean
  listed: ListedBusinesses
  filters: readonly ShownFilter[]
  chips: readonly ShownChip[]
  may: { open: boolean; record: boolean; export: boolean; keep: boolean }
}

/** The register as officials see it: find, filter, read on, take away. */
export function ListBusinessesView({ asked, later, listed, filters, chips, may }: Shown) {
  const { q, chosen } = asked
  return (
    <Layout title={q ? `${q} – Businesses` : 'Businesses'} wide>
      <h1 class="govuk-heading-l">Businesses</h1>
      <FinderForm q={q} keep={chosen} suggest />
      <FilterChips chips={chips} clearHref={findBusinessHref(q)} />
      <div class="so-filtered">
        <Filters filters={filters} />
        <section aria-label="Businesses found">
          <p class="so-filtered__count">
            <strong>{countWords(listed)}</strong>
            {may.export && listed.items.length > 0 && (
              <a class="govuk-link" href={filterAddress(asked, '/businesses/export')}>
                Take this list away as a file
              </a>
            )}
            {may.keep && canBeKept(asked) && (
              <a class="govuk-link" href={savedListsHref(filterAddress(asked, ''))}>
                Keep this search
              </a>
            )}
          </p>
          {listed.items.length === 0 ? (
            <NothingLeft q={q} later={later} filtered={chips.length > 0} />
          ) : (
            <FoundTable
              caption={captionOf(q, later)}
              items={listed.items}
              open={may.open}
              nextHref={listed.next ? filterAddress(asked, '/businesses', listed.next) : undefined}
            />
          )}
          {may.record && <NotThere />}
        </section>
      </div>
    </Layout>
  )
}

const KEPT = ['sector', 'region', 'size', 'status']

/** A search that asks for something, by words and by the filters the register itself has. */
const canBeKept = ({ q, chosen }: AskedOfList) => {
  const names = Object.keys(chosen).filter((name) => chosen[name]?.length)
  return (q !== '' || names.length > 0) && names.every((name) => KEPT.includes(name))
}

function countWords({ total, lookedThrough, items }: ListedBusinesses): string {
  if (total === null)
    return `More than ${(lookedThrough - 1).toLocaleString('en-GB')} businesses have these words. These are the closest: add a word, and you can filter them with counts`
  if (items.length === 0) return 'No businesses'
  return total === 1 ? '1 business' : `${total.toLocaleString('en-GB')} businesses`
}

function captionOf(q: string, later: boolean): string {
  const more = later ? 'More businesses' : 'Businesses'
  return q ? `${more} found for “${q}”, the closest first` : `${more} in order of name, those that have ended last`
}

const NothingLeft = ({ q, later, filtered }: { q: string; later: boolean; filtered: boolean }) => (
  <EmptyState title={later ? 'No more businesses' : q ? `No business found for “${q}”` : 'No business is left'}>
    <p class="govuk-body">
      {filtered
        ? 'Take off a filter above, and more will show.'
        : 'Check the spelling, try fewer words, or use the company number. Somebody who trades alone may be on no register.'}
    </p>
  </EmptyState>
)
