import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { businessRecordsHref, undoMergeHref } from '../links.ts'
import type { UndoPreview } from './load-undo.ts'

type Shown = UndoPreview & { said: Record<string, string>; errors?: FormErrors }

export function UndoMergeView({ mergeId, kept, merged, reason, by, back, said, errors }: Shown) {
  const wrong = errors?.fields ?? {}
  return (
    <Layout
      title={`Undo the merge of ${merged.name}`}
      {...(errors ? { errors } : {})}
      backLink={{ href: businessRecordsHref(kept.id), text: 'Back' }}
    >
      <span class="govuk-caption-l">{kept.name}</span>
      <h1 class="govuk-heading-l">Undo the merge of {merged.name}</h1>
      <p class="govuk-body">
        {by} merged it: “{reason}”.
      </p>
      <h2 class="govuk-heading-m">What goes back to it</h2>
      {back.length === 0 ? (
        <p class="govuk-body">Nothing that you may see was moved from it.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {back.map(({ words, count }) => (
            <li>
              {count.toLocaleString('en-GB')} {words}
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        What was added since stays with {kept.name}. If some of it belongs to {merged.name}, take it out afterwards.
      </p>
      <Form action={undoMergeHref(mergeId)}>
        <Textarea
          id="reason"
          name="reason"
          rows={3}
          value={said.reason ?? ''}
          label={{ text: 'Why are they not one?' }}
          errorMessage={wrong.reason}
        />
        <Checkboxes
          idPrefix="apart"
          name="apart"
          values={said.apart ? ['yes'] : []}
          items={[
            {
              value: 'yes',
              text: 'They are two businesses for sure',
              hint: { text: 'No merge, link or run makes them one until somebody lifts it' }
            }
          ]}
        />
        <Button text="Undo the merge" />
      </Form>
    </Layout>
  )
}
