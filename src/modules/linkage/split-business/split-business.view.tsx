import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { splitHref } from '../links.ts'

type Shown = {
  from: { id: string; name: string }
  to: { id: string; name: string }
  records: readonly { id: string; words: string; about: string }[]
  held: readonly { key: string; kind: string; words: string }[]
  said: Record<string, string>
  errors?: FormErrors
}

export function SplitBusinessView({ from, to, records, held, said, errors }: Shown) {
  const wrong = errors?.fields ?? {}
  return (
    <Layout
      title={`Take out of ${from.name} what belongs to ${to.name}`}
      {...(errors ? { errors } : {})}
      backLink={{ href: splitHref(from.id), text: 'Back' }}
    >
      <span class="govuk-caption-l">{from.name}</span>
      <h1 class="govuk-heading-l">What belongs to {to.name}?</h1>
      <Form action={splitHref(from.id, to.id)}>
        {records.length > 0 && (
          <Checkboxes
            idPrefix="records"
            name="records"
            values={(said.records ?? '').split(',')}
            fieldset={{ legend: { text: 'Records of departments’ lists', classes: 'govuk-fieldset__legend--m' } }}
            hint={{ text: `Each is decided for good: it is ${to.name}, and not ${from.name}` }}
            errorMessage={wrong.records}
            items={records.map(({ id, words, about }) => ({ value: id, text: words, hint: { text: about } }))}
          />
        )}
        {held.length > 0 && (
          <Checkboxes
            idPrefix="held"
            name="held"
            values={(said.held ?? '').split(',')}
            fieldset={{ legend: { text: 'What we hold', classes: 'govuk-fieldset__legend--m' } }}
            hint={{ text: 'The latest of each kind that you may see' }}
            errorMessage={wrong.held ?? (records.length === 0 ? wrong.records : undefined)}
            items={held.map(({ key, kind, words }) => ({
              value: key,
              text: words || 'Without a name',
              hint: { text: kind.charAt(0).toUpperCase() + kind.slice(1) }
            }))}
          />
        )}
        {records.length + held.length === 0 && (
          <p class="govuk-body">There is nothing here that can be taken out by itself.</p>
        )}
        <Textarea
          id="reason"
          name="reason"
          rows={3}
          value={said.reason ?? ''}
          label={{ text: 'Why do they belong to the other?' }}
          errorMessage={wrong.reason}
        />
        <Button text="Take them out" />
      </Form>
    </Layout>
  )
}
