import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { volumeLimitUrl } from '../links.ts'

type Props = {
  limits: { now: string; toCome: readonly string[] }
  errors: FormErrors | undefined
  said: Readonly<Record<string, string>>
}

/** How much is unusual, from which day on, and the form that changes it. */
export const VolumeLimit = ({ limits: { now, toCome }, errors, said }: Props) => (
  <>
    <h2 class="govuk-heading-m">What is unusual</h2>
    <p class="govuk-body">{now}</p>
    {toCome.map((words) => (
      <p class="govuk-body">{words}</p>
    ))}
    <Details summaryText="Change what is unusual" open={errors !== undefined}>
      <Form action={volumeLimitUrl()} label="Change what is unusual">
        <Records name="taken" label="Records taken away" errors={errors} said={said} />
        <Records name="read" label="Records marked OFFICIAL-SENSITIVE read" errors={errors} said={said} />
        <Input
          id="fromOn"
          name="fromOn"
          type="date"
          value={said.fromOn ?? ''}
          label={{ text: 'Holds from' }}
          classes="govuk-input--width-10"
          errorMessage={errors?.fields.fromOn}
        />
        <Button text="Change it" classes="govuk-button--secondary" />
      </Form>
    </Details>
  </>
)

const Records = ({ name, label, errors, said }: Omit<Props, 'limits'> & { name: string; label: string }) => (
  <Input
    id={name}
    name={name}
    value={said[name] ?? ''}
    label={{ text: label }}
    hint={{ text: 'By one person, in 24 hours' }}
    classes="govuk-input--width-5"
    inputmode="numeric"
    errorMessage={errors?.fields[name]}
  />
)
