import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { planPartHref } from '../links.ts'
import type { PlanShown } from './plan-shown.view.tsx'

export const SendPlanForm = ({ id }: { id: string }) => (
  <Form action={planPartHref(id, 'send')} label="Send for approval">
    <Button text="Send the draft for approval" preventDoubleClick />
  </Form>
)

/** For a director who did not send it. */
export const DecidePlanForm = ({ loaded: { account }, said, errors }: PlanShown) => (
  <Form action={planPartHref(account.id, 'decide')} label="Approve the plan">
    <h2 class="govuk-heading-m">Approve the plan</h2>
    <Radios
      name="decision"
      value={said.decision ?? ''}
      classes="govuk-radios--inline"
      fieldset={{ legend: { text: 'What do you decide?', classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={errors?.fields.decision}
      items={[
        { value: 'approved', text: 'Approve' },
        { value: 'returned', text: 'Send back' }
      ]}
    />
    <Textarea
      id="remarks"
      name="remarks"
      rows={3}
      value={said.remarks}
      label={{ text: 'Remarks' }}
      errorMessage={errors?.fields.remarks}
    />
    <Button text="Decide" preventDoubleClick />
  </Form>
)
