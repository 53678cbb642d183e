import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import type { referralForm } from './refer-business.ts'

type Shown = {
  form: Awaited<ReturnType<typeof referralForm>>
  typed: Record<string, string>
  errors?: FormErrors | undefined
}

export function ReferView({ form, typed, errors }: Shown) {
  const input = (id: string, label: string, more: object = {}) => (
    <Input id={id} name={id} value={typed[id]} label={{ text: label }} errorMessage={errors?.fields[id]} {...more} />
  )
  return (
    <Layout title={form.title} errors={errors}>
      <span class="govuk-caption-l">{form.partner}</span>
      <h1 class="govuk-heading-l">{form.title}</h1>
      <p class="govuk-body so-words">{form.words}</p>
      <Form action={`/refer/${form.slug}`}>
        <Textarea
          id="words"
          name="words"
          rows={7}
          value={typed.words}
          label={{ text: 'What does the business need?', classes: 'govuk-label--m' }}
          hint={{ text: 'In its own words, where you can' }}
          errorMessage={errors?.fields.words}
        />
        {input('businessName', 'Name of the business')}
        {input('name', 'Who should we speak to there?')}
        {input('email', 'Their e-mail address', { type: 'email', spellcheck: false })}
        {input('postcode', 'Postcode of the business (optional)', { classes: 'govuk-input--width-10' })}
        {form.questions.map((question) => (
          <Textarea
            key={question.name}
            id={`answer-${question.name}`}
            name={`answer-${question.name}`}
            rows={3}
            value={typed[`answer-${question.name}`]}
            label={{ text: `${question.label} (optional)` }}
            hint={question.hint ? { text: question.hint } : undefined}
          />
        ))}
        {input('referrer', 'Your name')}
        <Checkboxes
          idPrefix="consent"
          name="consent"
          values={typed.consent === 'yes' ? ['yes'] : []}
          errorMessage={errors?.fields.consent}
          items={[{ value: 'yes', text: form.consent_words }]}
        />
        <Button text="Pass it on" preventDoubleClick />
      </Form>
    </Layout>
  )
}
