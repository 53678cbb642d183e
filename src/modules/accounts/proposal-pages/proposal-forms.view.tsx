import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { challengeHref, decideHref } from '../links.ts'

type FormProps = { id: string; said: Readonly<Record<string, string>>; errors: FormErrors | undefined }

/** For another department, while the proposal is open. */
export const ChallengeForm = ({ id, said, errors }: FormProps) => (
  <Form action={challengeHref(id)} label="Challenge">
    <h2 class="govuk-heading-m">What does your department say?</h2>
    <Radios
      name="stance"
      value={said.stance ?? ''}
      classes="govuk-radios--inline"
      fieldset={{ legend: { text: 'What do you think?', classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={errors?.fields.stance}
      items={[
        { value: 'against', text: 'Against it' },
        { value: 'another-tier', text: 'Another tier' },
        { value: 'for', text: 'In favour' }
      ]}
    />
    <Textarea
      id="words"
      name="words"
      value={said.words}
      rows={3}
      label={{ text: 'Reasons' }}
      errorMessage={errors?.fields.words}
    />
    <Button text="Say so" classes="govuk-button--secondary" preventDoubleClick />
  </Form>
)

/** For a director, once every department has had its week. */
export const DecideForm = ({ id, said, errors, ready, until }: FormProps & { ready: boolean; until: string }) => (
  <Form action={decideHref(id)} label="Decide">
    <h2 class="govuk-heading-m">Decide</h2>
    {!ready && (
      <p class="govuk-body">Other departments may challenge it until {until}; you can decide from that day on.</p>
    )}
    <Radios
      name="decision"
      value={said.decision ?? ''}
      classes="govuk-radios--inline"
      fieldset={{ legend: { text: 'What do you decide?', classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={errors?.fields.decision}
      items={[
        { value: 'agreed', text: 'Agree' },
        { value: 'refused', text: 'Refuse' }
      ]}
    />
    <Textarea
      id="reason"
      name="reason"
      value={said.reason}
      rows={3}
      label={{ text: 'Reasons' }}
      errorMessage={errors?.fields.reason}
    />
    <DateInput
      id="reviewOn"
      namePrefix="reviewOn"
      fieldset={{
        legend: { text: 'Look at it again on (left empty: as the tier says)', classes: 'govuk-fieldset__legend--s' }
      }}
      errorMessage={errors?.fields.reviewOn}
      values={said}
    />
    <Button text="Decide" preventDoubleClick />
  </Form>
)
