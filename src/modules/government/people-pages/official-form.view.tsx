import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { peopleUrl } from '../links.ts'
import type { BodyChoice } from '../list-bodies.ts'
import type { RoleChoice } from '../list-roles.ts'

export type OfficialFormProps = {
  action: string
  values: Readonly<Record<string, string>>
  errors: FormErrors | undefined
  bodies: readonly BodyChoice[]
  roles: readonly RoleChoice[]
}

/** The boxes for a person at work, empty, filled or wrong. */
export function OfficialForm({ action, values, errors, bodies, roles }: OfficialFormProps) {
  const wrong = (field: string) => errors?.fields[field]
  const text = (name: string) => ({ name, id: name, value: values[name], errorMessage: wrong(name) })
  return (
    <Form action={action}>
      {values.stamp && <input type="hidden" name="stamp" value={values.stamp} />}
      <Input {...text('name')} label={{ text: 'Name' }} autocomplete="off" />
      <Input
        {...text('email')}
        type="email"
        label={{ text: 'Work e-mail address' }}
        hint={{ text: 'They sign in under this address' }}
        autocomplete="off"
        spellcheck={false}
      />
      <Select
        {...text('bodySlug')}
        label={{ text: 'Home department' }}
        hint={{ text: 'It stays the same whichever team they join' }}
        items={[
          { value: '', text: 'Choose a department or body' },
          ...bodies.map(({ slug, name }) => ({ value: slug, text: name }))
        ]}
      />
      <Input {...text('jobTitle')} label={{ text: 'Job title' }} />
      <Checkboxes
        name="roles"
        idPrefix="roles"
        fieldset={{ legend: { text: 'Roles', classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: 'A role decides what they may see and do' }}
        errorMessage={wrong('roles')}
        values={(values.roles ?? '').split(',')}
        items={roles.map(({ code, title, words }) => ({ value: code, text: title, hint: { text: words } }))}
      />
      <Day name="activeFrom" legend="First day" values={values} error={wrong('activeFrom')} />
      <Day name="activeTo" legend="Last day, if known" values={values} error={wrong('activeTo')} />
      <div class="so-actions">
        <Button text="Save" preventDoubleClick />
        <a class="govuk-link" href={peopleUrl()}>
          Cancel
        </a>
      </div>
    </Form>
  )
}

type DayProps = {
  name: string
  legend: string
  values: Readonly<Record<string, string>>
  error: { text: string } | undefined
}

const Day = ({ name, legend, values, error }: DayProps) => (
  <DateInput
    id={name}
    namePrefix={name}
    fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
    hint={{ text: 'For example, 27 3 2026' }}
    errorMessage={error}
    values={values}
  />
)
