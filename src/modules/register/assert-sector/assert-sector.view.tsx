import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { businessHref, businessSectorHref } from '../links.ts'

type Shown = {
  business: { id: string; name: string }
  sectors: readonly { code: string; name: string }[]
  said: Record<string, string>
  errors?: FormErrors
}

export function AssertSectorView({ business, sectors, said, errors }: Shown) {
  const wrong = errors?.fields ?? {}
  const back = { href: businessHref(business.id), text: `Back to ${business.name}` }
  return (
    <Layout title={`Sector of ${business.name}`} {...(errors ? { errors } : {})} backLink={back}>
      <span class="govuk-caption-l">{business.name}</span>
      <h1 class="govuk-heading-l">Say which sector it is in</h1>
      <p class="govuk-body">
        What its SIC codes say stays on the page beside this. Your name and the reason are shown.
      </p>
      <Form action={businessSectorHref(business.id)}>
        <Select
          id="sector"
          name="sector"
          value={said.sector ?? ''}
          label={{ text: 'Sector' }}
          errorMessage={wrong.sector}
          items={[
            { value: '', text: 'Select a sector' },
            ...sectors.map(({ code, name }) => ({ value: code, text: name }))
          ]}
        />
        <Radios
          name="basis"
          value={said.basis ?? ''}
          fieldset={{ legend: { text: 'Who says so?' } }}
          errorMessage={wrong.basis}
          items={[
            { value: 'declared', text: 'The business' },
            { value: 'analyst', text: 'An official, from what they know' }
          ]}
        />
        <Textarea
          id="reason"
          name="reason"
          value={said.reason ?? ''}
          rows={4}
          label={{ text: 'Reason' }}
          hint={{ text: 'What shows it, so that somebody else can check' }}
          errorMessage={wrong.reason}
        />
        <Checkboxes
          idPrefix="primary"
          name="primary"
          values={said.primary ? ['yes'] : []}
          items={[
            {
              value: 'yes',
              text: 'This is its main sector',
              hint: { text: 'Its cases go to the office of this sector' }
            }
          ]}
        />
        <Button text="Save" />
      </Form>
    </Layout>
  )
}
