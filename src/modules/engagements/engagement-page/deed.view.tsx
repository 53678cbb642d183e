import type { ComponentChildren } from 'preact'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import type { MarkingFields } from '../../../ui/marking-fields.tsx'
import { engagementDeedHref } from '../links.ts'
import type { ShownPage } from './shown-page.ts'

export type DeedsProps = {
  shown: ShownPage
  markings: Parameters<typeof MarkingFields>[0]['choices']
  failed?: string | undefined
  errors?: FormErrors | undefined
  typed: Record<string, string>
}

export type FormProps = DeedsProps & { said: Record<string, string>; wrong: FormErrors['fields'] }
type DeedProps = DeedsProps & {
  deed: string
  title: string
  open?: boolean
  enctype?: 'multipart/form-data'
  children: ComponentChildren
  button: string
}

/** One thing to do with an engagement: folded away until it is wanted, and open again where it was refused. */
export function Deed({ shown, failed, deed, title, open, enctype, children, button }: DeedProps) {
  return (
    <Details summaryText={title} open={open === true || failed === deed}>
      <Form action={engagementDeedHref(shown.id, deed)} label={title} {...(enctype ? { enctype } : {})}>
        {children}
        <Button text={button} />
      </Form>
    </Details>
  )
}
