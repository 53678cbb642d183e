import type { ComponentChildren } from 'preact'
import { Form } from '../../../ui/form.tsx'
import { caseHref } from '../links.ts'
import type { CaseViewProps } from './case-props.view.ts'

type FoldProps = CaseViewProps & { deed: string; summary: string; children: ComponentChildren }

/** A form of the case page, folded away until it is wanted; one that was refused stands open. */
export const Fold = ({ shown, failed, deed, summary, children }: FoldProps) => (
  <details class="govuk-details so-fold" id={`do-${deed}`} open={failed === deed}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">
      <Form action={`${caseHref(shown.reference)}/${deed}`}>{children}</Form>
    </div>
  </details>
)

export const of = ({ failed, typed }: CaseViewProps, deed: string): Record<string, string> =>
  failed === deed ? typed : {}
export const errorsOf = ({ failed, errors }: CaseViewProps, deed: string) =>
  failed === deed ? errors?.fields : undefined

// Several forms ask for words; the error summary must lead to those of the form that was refused.
export const wordsId = ({ failed = 'reply' }: CaseViewProps, deed: string) =>
  failed === deed ? 'words' : `${deed}Words`
