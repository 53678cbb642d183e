import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { teamsUrl } from '../links.ts'
import type { BodyChoice } from '../list-bodies.ts'

type TeamFormProps = {
  title: string
  action: string
  values: Readonly<Record<string, string>>
  errors: FormErrors | undefined
  bodies: readonly BodyChoice[]
  kinds: readonly { code: string; title: string }[]
}

/** A team, to add or to change. */
export function TeamFormView({ title, action, values, errors, bodies, kinds }: TeamFormProps) {
  const field = (name: string) => ({ name, id: name, value: values[name], errorMessage: errors?.fields[name] })
  return (
    <Layout title={title} errors={errors} backLink={teamsUrl()}>
      <h1 class="govuk-heading-l">{title}</h1>
      <Form action={action}>
        <Input
          {...field('name')}
          label={{ text: 'Name' }}
          hint={{ text: 'Businesses see it as the owner of their matter' }}
        />
        <Select
          {...field('kind')}
          label={{ text: 'What kind of team it is' }}
          items={[{ value: '', text: 'Choose' }, ...kinds.map(({ code, title: text }) => ({ value: code, text }))]}
        />
        <Select
          {...field('bodySlug')}
          label={{ text: 'Home department' }}
          items={[
            { value: '', text: 'Choose a department or body' },
            ...bodies.map(({ slug, name }) => ({ value: slug, text: name }))
          ]}
        />
        <Input
          {...field('publicEmail')}
          type="email"
          label={{ text: 'E-mail address shown to businesses, if any' }}
          spellcheck={false}
        />
        <Input
          {...field('publicPhone')}
          type="tel"
          label={{ text: 'Telephone number shown to businesses, if any' }}
          classes="govuk-input--width-20"
        />
        <DateInput
          id="validTo"
          namePrefix="validTo"
          fieldset={{ legend: { text: 'Last day, if the team ends', classes: 'govuk-fieldset__legend--s' } }}
          hint={{ text: 'For example, 27 3 2026' }}
          errorMessage={errors?.fields.validTo}
          values={values}
        />
        <div class="so-actions">
          <Button text="Save" preventDoubleClick />
          <a class="govuk-link" href={teamsUrl()}>
            Cancel
          </a>
        </div>
      </Form>
    </Layout>
  )
}
