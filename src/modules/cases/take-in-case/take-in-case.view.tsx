import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { NATION_WORDS, SIZE_WORDS } from '../case-queue/queue-words.ts'

type Match = { id: string; name: string; number: string | null; town: string | null }
type Shown = {
  typed: Record<string, string>
  matches: readonly Match[]
  looked: boolean
  errors?: FormErrors | undefined
}

const CHANNELS = [
  { value: 'phone', text: 'Telephone' },
  { value: 'letter', text: 'Letter' },
  { value: 'social', text: 'Social network' },
  { value: 'event', text: 'At an event' },
  { value: 'email', text: 'E-mail to a person' }
]

export function TakeInView(props: Shown) {
  const { typed, errors } = props
  return (
    <Layout title="Take a case in" backLink={{ href: '/cases', text: 'Cases' }} errors={errors} wide>
      <h1 class="govuk-heading-l">Take a case in</h1>
      <Form action="/cases/new" class="so-take-in">
        <div>
          <Radios
            idPrefix="channel"
            name="channel"
            value={typed.channel ?? 'phone'}
            classes="govuk-radios--inline govuk-radios--small"
            fieldset={{ legend: { text: 'How did it come?', classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={errors?.fields.channel}
            items={CHANNELS}
          />
          <Textarea
            id="words"
            name="words"
            rows={9}
            value={typed.words}
            label={{ text: 'What they say', classes: 'govuk-label--s' }}
            hint={{ text: 'In their words. Where it goes is decided by what you write here.' }}
            errorMessage={errors?.fields.words}
          />
          <Checkboxes
            idPrefix="urgent"
            name="urgent"
            values={typed.urgent === 'yes' ? ['yes'] : []}
            items={[{ value: 'yes', text: 'Urgent: jobs, safety or a date within days' }]}
          />
        </div>
        <div>
          <WhichBusiness {...props} />
          <WhoAsks {...props} />
          <Button text="Take it in" preventDoubleClick />
        </div>
      </Form>
    </Layout>
  )
}

const WhichBusiness = ({ typed, matches, looked, errors }: Shown) => (
  <>
    <div class="so-search">
      <Input
        id="businessName"
        name="businessName"
        value={typed.businessName}
        label={{ text: 'Business, by name or number' }}
        errorMessage={errors?.fields.businessName}
      />
      <Button text="Look it up" name="look" value="yes" classes="govuk-button--secondary" />
    </div>
    {looked && matches.length === 0 ? (
      <p class="govuk-body-s">Nothing on the register by that name. It is kept as they said it.</p>
    ) : null}
    {matches.length ? (
      <Radios
        idPrefix="business"
        name="business"
        value={typed.business ?? ''}
        classes="govuk-radios--small"
        fieldset={{ legend: { text: 'Is it one of these?', classes: 'govuk-visually-hidden' } }}
        items={[
          ...matches.map(({ id, name, number, town }) => ({
            value: id,
            text: name,
            hint: { text: [number, town].filter(Boolean).join(', ') }
          })),
          { value: '', text: 'None of these' }
        ]}
      />
    ) : null}
  </>
)

function WhoAsks({ typed, errors }: Shown) {
  const input = (id: string, label: string, more: object = {}) => (
    <Input id={id} name={id} value={typed[id]} label={{ text: label }} errorMessage={errors?.fields[id]} {...more} />
  )
  const choice = (id: string, label: string, items: Record<string, string>) => (
    <Select
      id={id}
      name={id}
      value={typed[id] ?? ''}
      label={{ text: label }}
      items={[{ value: '', text: 'Not known' }, ...Object.entries(items).map(([value, text]) => ({ value, text }))]}
    />
  )
  return (
    <>
      {input('name', 'Their name')}
      <div class="so-pair">
        {input('phone', 'Telephone', { type: 'tel', inputmode: 'tel' })}
        {input('email', 'E-mail address', { type: 'email', spellcheck: false })}
      </div>
      <div class="so-pair">
        {input('postcode', 'Postcode', { classes: 'govuk-input--width-10' })}
        {choice('nation', 'Nation', NATION_WORDS)}
      </div>
      {choice('sizeBand', 'How many people work there?', SIZE_WORDS)}
      <Radios
        idPrefix="share"
        name="share"
        value={typed.share}
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{
          legend: {
            text: 'May we share it with others in government who can help?',
            classes: 'govuk-fieldset__legend--s'
          }
        }}
        errorMessage={errors?.fields.share}
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' }
        ]}
      />
    </>
  )
}
