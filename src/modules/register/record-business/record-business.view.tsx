import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { findBusinessHref, recordBusinessHref } from '../links.ts'

const KINDS = [
  { value: 'sole-trader', text: 'Sole trader' },
  { value: 'partnership', text: 'Partnership' },
  { value: 'charity', text: 'Charity' },
  { value: 'university', text: 'University' },
  { value: 'trade-body', text: 'Trade body' },
  { value: 'overseas-company', text: 'Overseas company' },
  { value: 'public-body', text: 'Public body' },
  { value: 'company', text: 'Company, not yet brought in from Companies House' },
  { value: 'other', text: 'Something else' }
]

type Shown = { said: Record<string, string>; errors?: FormErrors }

export function RecordBusinessView({ said, errors }: Shown) {
  const wrong = errors?.fields ?? {}
  return (
    <Layout title="Record a business" {...(errors ? { errors } : {})} backLink={findBusinessHref()}>
      <h1 class="govuk-heading-l">Record a business</h1>
      <p class="govuk-body">For those that no register holds. Only people in government see what you record here.</p>
      <Form action={recordBusinessHref()}>
        <Input
          id="name"
          name="name"
          value={said.name ?? ''}
          label={{ text: 'Name' }}
          hint={{
            text: 'As you type, what is held already and looks like it is shown: if it is the same, open that record'
          }}
          errorMessage={wrong.name}
          autocomplete="off"
          attributes={{ 'data-suggest': '/businesses/suggest' }}
        />
        {wrong.name && said.name && <AnotherOne />}
        <Radios
          name="kind"
          value={said.kind ?? ''}
          fieldset={{ legend: { text: 'What kind of organisation is it?' } }}
          errorMessage={wrong.kind}
          items={KINDS}
        />
        <Where said={said} wrong={wrong} />
        <Textarea
          id="tradingNames"
          name="tradingNames"
          value={said.tradingNames ?? ''}
          rows={3}
          label={{ text: 'Names it trades under (optional)' }}
          hint={{ text: 'One on each line' }}
          errorMessage={wrong.tradingNames}
        />
        <Input
          id="sicCodes"
          name="sicCodes"
          value={said.sicCodes ?? ''}
          label={{ text: 'SIC codes (optional)' }}
          hint={{ text: 'Up to 4 codes of 5 digits, with spaces between, like 62012 62020' }}
          classes="govuk-input--width-20"
          errorMessage={wrong.sicCodes}
        />
        <Button text="Record this business" />
      </Form>
    </Layout>
  )
}

const AnotherOne = () => (
  <Checkboxes
    idPrefix="notADuplicate"
    name="notADuplicate"
    items={[{ value: 'yes', text: 'I have looked, and this is another business' }]}
  />
)

const Where = ({ said, wrong }: { said: Record<string, string>; wrong: FormErrors['fields'] }) => (
  <>
    <Input
      id="number"
      name="number"
      value={said.number ?? ''}
      label={{ text: 'Company number (optional)' }}
      classes="govuk-input--width-10"
      errorMessage={wrong.number}
    />
    <Input
      id="town"
      name="town"
      value={said.town ?? ''}
      label={{ text: 'Town or city (optional)' }}
      classes="govuk-input--width-20"
      errorMessage={wrong.town}
    />
    <Input
      id="postcode"
      name="postcode"
      value={said.postcode ?? ''}
      label={{ text: 'Postcode (optional)' }}
      classes="govuk-input--width-10"
      autocomplete="off"
      errorMessage={wrong.postcode}
    />
  </>
)
