import { momentForPage } from '../../../platform/dates.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { dayInWords } from '../../government/index.ts'
import { businessHref, businessRecordHref, findBusinessHref } from '../links.ts'
import type { HistoryLine } from '../read-history/history-of.ts'
import { historyWords } from '../read-history/history-words.ts'

type Site = {
  id: string
  name: string
  kind_title: string
  town: string | null
  postcode: string
  closed_on: string | null
  closed_by_name: string | null
  close_reason: string | null
}
type Shown = {
  business: { id: string; name: string }
  history: readonly HistoryLine[]
  archived: { archived_at: Date | null; archived_by_name: string | null; archive_reason: string | null } | undefined
  sites: readonly Site[]
  kinds: readonly { value: string; text: string }[]
  names: readonly string[]
  said: Record<string, string>
  errors: FormErrors | undefined
  mayChange: boolean
}

export function RecordView(shown: Shown) {
  const { business, history, archived, sites, errors, mayChange } = shown
  return (
    <Layout
      title={`Record of ${business.name}`}
      wide
      {...(errors ? { errors } : {})}
      breadcrumbs={[
        { text: 'Businesses', href: findBusinessHref() },
        { text: business.name, href: businessHref(business.id) },
        { text: 'Record' }
      ]}
      sidebar={mayChange ? <Forms {...shown} /> : undefined}
    >
      <h1 class="govuk-heading-l">Record of {business.name}</h1>
      {archived?.archived_at && (
        <InsetText text={`Archived by ${archived.archived_by_name}: ${archived.archive_reason}`} />
      )}
      <h2 class="govuk-heading-m">Sites</h2>
      {sites.length === 0 && <EmptyState title="No site beside its registered office is known" headingLevel={3} />}
      <ul class="govuk-list govuk-list--spaced">
        {sites.map((site) => (
          <SiteLine site={site} {...shown} />
        ))}
      </ul>
      <h2 class="govuk-heading-m">What was done to this record</h2>
      {history.length === 0 && (
        <EmptyState title="Nothing by hand" headingLevel={3}>
          All that is known of this business came from a register.
        </EmptyState>
      )}
      <Timeline
        label="Changes to this record, latest first"
        entries={history.map((line) => ({
          title: historyWords(line),
          when: momentForPage(line.at),
          by: line.actor_name
        }))}
      />
    </Layout>
  )
}

function SiteLine({ site, business, archived, said, errors, mayChange }: Shown & { site: Site }) {
  const { id, name, kind_title, town, postcode, closed_on, closed_by_name, close_reason } = site
  const closing = said.closing === id
  return (
    <li>
      <strong>{name}</strong>
      {closed_on && ' (closed)'}
      <span class="govuk-hint so-found-by">{[kind_title, town, postcode].filter(Boolean).join(', ')}</span>
      {closed_on && (
        <span class="govuk-hint so-found-by">
          Closed on {dayInWords(closed_on)} by {closed_by_name}: {close_reason}
        </span>
      )}
      {mayChange && !closed_on && !archived?.archived_at && (
        <details class="so-fold" open={closing}>
          <summary>
            Close this site<span class="govuk-visually-hidden">, {name}</span>
          </summary>
          <Form action={`${businessRecordHref(business.id)}/sites/${id}/close`} label={`Close ${name}`}>
            <Input
              id={`reason-${id}`}
              name="reason"
              label={{ text: `Why is ${name} closed?` }}
              hint={{ text: 'As of today. It stays on record, and counts no more' }}
              errorMessage={closing ? errors?.fields.reason : undefined}
            />
            <Button text="Close this site" classes="govuk-button--secondary" />
          </Form>
        </details>
      )}
    </li>
  )
}

type OfForm = Pick<Shown, 'said' | 'names' | 'kinds'> & { to: (part: string) => string; wrong: FormErrors['fields'] }

function Forms({ business, kinds, names, archived, said, errors }: Shown) {
  const wrong = errors?.fields ?? {}
  const to = (part: string) => `${businessRecordHref(business.id)}/${part}`
  if (archived?.archived_at)
    return (
      <Form action={to('restore')} label="Bring it back">
        <Button text="Bring this business back" />
      </Form>
    )
  const form = { to, wrong, said, names, kinds }
  return (
    <>
      <SiteForm {...form} />
      <NamesForm {...form} />
      <ArchiveForm {...form} />
    </>
  )
}

const SiteForm = ({ to, wrong, said, kinds }: OfForm) => (
  <>
    <h2 class="govuk-heading-m">Add a site</h2>
    <Form action={to('sites')} label="Add a site">
      <Input
        id="name"
        name="name"
        value={said.name ?? ''}
        label={{ text: 'What it is called' }}
        errorMessage={wrong.name}
      />
      <Select
        id="kind"
        name="kind"
        value={said.kind ?? ''}
        label={{ text: 'What it is' }}
        items={kinds}
        errorMessage={wrong.kind}
      />
      <Input
        id="postcode"
        name="postcode"
        value={said.postcode ?? ''}
        label={{ text: 'Postcode' }}
        classes="govuk-input--width-10"
        errorMessage={wrong.postcode}
      />
      <Button text="Add this site" classes="govuk-button--secondary" />
    </Form>
  </>
)

const NamesForm = ({ to, wrong, said, names }: OfForm) => (
  <>
    <h2 class="govuk-heading-m">Names it trades under</h2>
    <Form action={to('names')} label="Names it trades under">
      <Textarea
        id="tradingNames"
        name="tradingNames"
        rows={3}
        value={said.tradingNames ?? names.join('\n')}
        label={{ text: 'Names that officials know of' }}
        hint={{ text: 'One on each line. It is found by them' }}
        errorMessage={wrong.tradingNames}
      />
      <Button text="Save the names" classes="govuk-button--secondary" />
    </Form>
  </>
)

const ArchiveForm = ({ to, wrong, said }: OfForm) => (
  <>
    <h2 class="govuk-heading-m">Archive</h2>
    <Form action={to('archive')} label="Archive this business">
      <Input
        id="reason"
        name="reason"
        value={said.reason ?? ''}
        label={{ text: 'Why?' }}
        hint={{ text: 'It is found after all others, and nothing may be added to it. Nothing is lost' }}
        errorMessage={said.closing ? undefined : wrong.reason}
      />
      <Button text="Archive this business" classes="govuk-button--warning" />
    </Form>
  </>
)
