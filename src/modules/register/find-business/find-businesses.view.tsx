import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { businessHref, findBusinessHref, recordBusinessHref } from '../links.ts'
import type { BusinessesFound, FoundBusiness } from './find-businesses.schema.ts'

type Rights = { open: boolean; record: boolean }
type Shown = { q: string; later: boolean; found: BusinessesFound | undefined; may: Rights }

/** Find a business, as anybody sees it. */
export function FindBusinessesView({ q, later, found, may }: Shown) {
  return (
    <Layout title={q ? `${q} – Find a business` : 'Find a business'} wide>
      <h1 class="govuk-heading-l">Find a business</h1>
      <FinderForm q={q} />
      {found && <Results q={q} later={later} found={found} may={may} />}
      {may.record && found && <NotThere />}
    </Layout>
  )
}

type Finder = { q: string; keep?: Readonly<Record<string, readonly string[]>>; suggest?: boolean }

/** One box for any name, number or postcode; filters in force stay in force. */
export function FinderForm({ q, keep = {}, suggest }: Finder) {
  const kept = Object.entries(keep).flatMap(([name, values]) => values.map((value) => ({ name, value })))
  return (
    <Form method="get" action={findBusinessHref()} class="so-search" label="Find a business">
      {kept.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Input
        id="q"
        name="q"
        type="search"
        value={q}
        autocomplete="off"
        spellcheck={false}
        label={{ text: 'Name, company number or postcode' }}
        hint={{ text: 'A name it had before or trades under will do, and so will part of one' }}
        classes="govuk-input--width-30"
        attributes={{ maxlength: 200, ...(suggest ? { 'data-suggest': '/businesses/suggest' } : {}) }}
      />
      <Button text="Find" />
    </Form>
  )
}

function Results({ q, later, found, may }: Shown & { found: BusinessesFound }) {
  if (found.items.length === 0) return <NothingFound q={q} later={later} />
  const caption = later ? `More businesses found for “${q}”` : `Businesses found for “${q}”, the closest first`
  const nextHref = found.next ? `${findBusinessHref(q)}&after=${encodeURIComponent(found.next)}` : undefined
  return <FoundTable caption={caption} items={found.items} open={may.open} nextHref={nextHref} />
}

type Found = { caption: string; items: readonly FoundBusiness[]; open: boolean; nextHref: string | undefined }

export const FoundTable = ({ caption, items, open, nextHref }: Found) => (
  <>
    <StackTable
      caption={caption}
      columns={[{ text: 'Business' }, { text: 'Number' }, { text: 'Place' }, { text: 'Sector' }]}
      rows={items.map((item) => [
        <Named item={item} open={open} />,
        item.number ?? 'No number',
        [item.town, item.postcode].filter(Boolean).join(', ') || 'Not known',
        item.sectorName ?? 'None shown'
      ])}
    />
    {nextHref && (
      <p class="govuk-body">
        <a class="govuk-link" href={nextHref}>
          Show more businesses
        </a>
      </p>
    )}
  </>
)

const Named = ({ item, open }: { item: FoundBusiness; open: boolean }) => (
  <>
    {open ? (
      <a class="govuk-link" href={businessHref(item.id)}>
        {item.name}
      </a>
    ) : (
      item.name
    )}
    {item.status !== 'active' && item.status !== 'not-known' && (
      <>
        {' '}
        <Tag text={item.statusTitle} classes={item.live ? 'govuk-tag--yellow' : 'govuk-tag--grey'} />
      </>
    )}
    {item.matchedOn && <span class="govuk-hint so-found-by">Found by its name {item.matchedOn}</span>}
  </>
)

function NothingFound({ q, later }: { q: string; later: boolean }) {
  return (
    <EmptyState title={later ? 'No more businesses' : `No business found for “${q}”`}>
      <p class="govuk-body">
        Check the spelling, try fewer words, or use the company number. Somebody who trades alone may be on no register.
      </p>
    </EmptyState>
  )
}

export const NotThere = () => (
  <p class="govuk-body">
    Not on any register?{' '}
    <a class="govuk-link" href={recordBusinessHref()}>
      Record a business
    </a>
  </p>
)
