import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { coolOffHref } from '../links.ts'

export type CoolOffShown = { now: string; toCome: readonly string[] }
type Shown = { coolOff: CoolOffShown; mayKeep: boolean; errors: FormErrors | undefined; said: Record<string, string> }

/** How long a firm that was just met is left alone, and the form that changes it. */
export const CoolOff = ({ coolOff: { now, toCome }, mayKeep, errors, said }: Shown) => (
  <>
    <h2 class="govuk-heading-m">Cool-off after a meeting</h2>
    <p class="govuk-body">{now}</p>
    {toCome.map((words) => (
      <p class="govuk-body">{words}</p>
    ))}
    {mayKeep && <Change errors={errors} said={said} />}
  </>
)

const Change = ({ errors, said }: Pick<Shown, 'errors' | 'said'>) => (
  <Details summaryText="Change the cool-off" open={Boolean(errors?.fields.coolDays || errors?.fields.coolFrom)}>
    <Form action={coolOffHref()} label="Change the cool-off">
      <Input
        id="coolDays"
        name="coolDays"
        value={said.coolDays ?? ''}
        label={{ text: 'Days' }}
        hint={{ text: '0 is none. 28 at most: no further is looked around' }}
        classes="govuk-input--width-3"
        inputmode="numeric"
        errorMessage={errors?.fields.coolDays}
      />
      <Input
        id="coolFrom"
        name="coolFrom"
        type="date"
        value={said.coolFrom ?? ''}
        label={{ text: 'Holds from' }}
        classes="govuk-input--width-10"
        errorMessage={errors?.fields.coolFrom}
      />
      <Button text="Change it" classes="govuk-button--secondary" />
    </Form>
  </Details>
)
