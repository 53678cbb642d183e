import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { businessRecordsHref, undoSplitHref } from '../links.ts'

type Split = { id: string; from_id: string; from_name: string; to_name: string; reason: string; split_by_name: string }

export const UndoSplitView = ({
  split,
  said,
  errors
}: {
  split: Split
  said: Record<string, string>
  errors?: FormErrors
}) => (
  <Layout
    title={`Take back what was given to ${split.to_name}`}
    {...(errors ? { errors } : {})}
    backLink={{ href: businessRecordsHref(split.from_id), text: 'Back' }}
  >
    <span class="govuk-caption-l">{split.from_name}</span>
    <h1 class="govuk-heading-l">Take back what was given to {split.to_name}</h1>
    <p class="govuk-body">
      {split.split_by_name} took it out: “{split.reason}”. It returns to the record it belonged to, and what was decided
      before stands again.
    </p>
    <Form action={undoSplitHref(split.id)}>
      <Textarea
        id="reason"
        name="reason"
        rows={3}
        value={said.reason ?? ''}
        label={{ text: 'Why was that wrong?' }}
        errorMessage={errors?.fields.reason}
      />
      <Button text="Take it back" />
    </Form>
  </Layout>
)
