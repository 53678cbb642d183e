import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { SupportPlaces } from '../manage-pages/support-places.view.tsx'
import { REGIONS, SECTORS, SIZES } from '../scheme/vocabulary.ts'
import { PastSupportTable } from './past-support.view.tsx'
import type { Alike, SimilarSupport } from './similar-support.ts'

const ANY = { value: '', text: 'Any' }
const itemsOf = (list: Readonly<Record<string, string | { words: string }>>) =>
  Object.entries(list).map(([value, words]) => ({ value, text: typeof words === 'string' ? words : words.words }))

/** Similar past support, by three questions. */
export const SimilarSupportView = ({ alike, similar }: { alike: Alike; similar: SimilarSupport }) => (
  <Layout title="Similar past support" wide>
    <h1 class="govuk-heading-l">Similar past support</h1>
    <SupportPlaces here="/support/similar" />
    <p class="govuk-body">
      What businesses of one sector, place and size have had, and what came of it where a source says so.
    </p>
    <Form method="get" action="/support/similar" class="so-search" label="Businesses alike">
      <Select
        id="sector"
        name="sector"
        label={{ text: 'Sector' }}
        value={alike.sector ?? ''}
        items={[{ value: '', text: 'Choose a sector' }, ...itemsOf(SECTORS)]}
      />
      <Select
        id="region"
        name="region"
        label={{ text: 'Place' }}
        value={alike.region ?? ''}
        items={[ANY, ...itemsOf(REGIONS)]}
      />
      <Select
        id="size"
        name="size"
        label={{ text: 'People' }}
        value={alike.size ?? ''}
        items={[ANY, ...itemsOf(SIZES)]}
      />
      <Button text="Show" classes="govuk-button--secondary" />
    </Form>
    {alike.sector ? <PastSupportTable similar={similar} /> : <p class="govuk-body">Choose a sector to begin.</p>}
  </Layout>
)
