import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'

/** Between the two signatures: taking the first one back, so that something can still be changed. */
export const TakeBack = ({ action, errors }: { action: string; errors: FormErrors | undefined }) => (
  <Details summaryText="Take the first signature back" open={errors?.fields.reason !== undefined}>
    <Form action={action} label="Take the first signature back">
      <Textarea
        id="reason"
        name="reason"
        rows={3}
        label={{ text: 'Why?' }}
        hint={{ text: 'It can then be changed, and has to be signed again' }}
        errorMessage={errors?.fields.reason}
      />
      <Button text="Take it back" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  </Details>
)
