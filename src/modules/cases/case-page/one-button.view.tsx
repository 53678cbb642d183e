import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { caseHref } from '../links.ts'
import type { CaseViewProps } from './case-props.view.ts'

type OneButtonProps = Pick<CaseViewProps, 'shown'> & { deed: string; text: string; quiet?: boolean }

/** A deed that needs no words. */
export const OneButton = ({ shown, deed, text, quiet }: OneButtonProps) => (
  <Form action={`${caseHref(shown.reference)}/${deed}`} class="so-actions" id={`do-${deed}`}>
    <Button text={text} classes={quiet ? 'govuk-button--secondary' : ''} preventDoubleClick />
  </Form>
)
