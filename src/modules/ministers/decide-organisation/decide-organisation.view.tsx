import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { meetingsHref, organisationsToMatchHref } from '../links.ts'
import { MinistersViews } from '../ministers.view.tsx'

type Candidate = {
  businessId: string
  name: string
  number: string | null
  probability: number
  keys: readonly string[]
}
type Doubtful = { organisation: string; meetings: number; candidates: readonly Candidate[] }
type Props = { left: number; names: readonly Doubtful[]; errors?: FormErrors; failed?: string | undefined }

export const DecideOrganisationView = ({ left, names, errors, failed }: Props) => (
  <Layout title="Which business is meant" wide {...(errors ? { errors } : {})}>
    <h1 class="govuk-heading-l">Which business is meant</h1>
    <MinistersViews now="names" />
    <p class="govuk-body">
      Names in published meetings that are probably a business on the register, and not surely. What you decide holds
      for every meeting with that name, past and to come.
    </p>
    {names.length === 0 ? (
      <EmptyState title="Nothing to decide">Every organisation was matched, or is on no register.</EmptyState>
    ) : (
      <p class="govuk-body">
        {left === 1 ? '1 name is left' : `${left.toLocaleString('en-GB')} names are left`}, the most met first.
      </p>
    )}
    {names.map((one, at) => (
      <Doubt one={one} at={at} error={failed === one.organisation ? errors?.fields.business : undefined} />
    ))}
  </Layout>
)

const Doubt = ({ one, at, error }: { one: Doubtful; at: number; error: { text: string } | undefined }) => (
  <section>
    <Form action={organisationsToMatchHref()} label={one.organisation}>
      <input type="hidden" name="organisation" value={one.organisation} />
      <Radios
        idPrefix={error ? 'business' : `business-${at}`}
        name="business"
        fieldset={{ legend: { text: one.organisation, classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: one.meetings === 1 ? 'In 1 meeting' : `In ${one.meetings} meetings` }}
        {...(error ? { errorMessage: error } : {})}
        items={[
          ...one.candidates.map(({ businessId, name, number, probability, keys }) => ({
            value: businessId,
            text: `${name}${number ? `, ${number}` : ''}`,
            hint: { text: `${Math.round(probability * 100)}% sure: ${keys.join(', ')}` }
          })),
          { divider: 'or' },
          { value: 'none', text: 'None of these: it is on no register' }
        ]}
      />
      <div class="govuk-button-group">
        <Button text="Save" classes="govuk-button--secondary" />
        <a class="govuk-link" href={meetingsHref({ q: one.organisation })}>
          See the meetings
        </a>
      </div>
    </Form>
  </section>
)
