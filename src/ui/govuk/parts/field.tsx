import type { ComponentChildren } from 'preact'
import type { ErrorMessageProps } from '../error-message.tsx'
import { ErrorMessage } from '../error-message.tsx'
import type { HintProps } from '../hint.tsx'
import { Hint } from '../hint.tsx'
import type { LabelProps } from '../label.tsx'
import { Label } from '../label.tsx'
import { attrs } from './attrs.ts'
import { classes } from './classes.ts'
import type { FieldGroup } from './types.ts'

/** What every field with one label takes. `fields[name]` of the form's errors goes straight to `errorMessage`. */
export type FieldProps = {
  id?: string
  name?: string
  label: LabelProps
  hint?: HintProps
  errorMessage?: ErrorMessageProps
  formGroup?: FieldGroup
  describedBy?: string
}

/** A label, its hint and its error around one field. */
export function Field({ field, id, children }: { field: FieldProps; id?: string; children: ComponentChildren }) {
  const { label, hint, errorMessage, formGroup } = field
  return (
    <div
      class={classes('govuk-form-group', errorMessage && 'govuk-form-group--error', formGroup?.classes)}
      {...attrs(formGroup?.attributes)}
    >
      <Label {...label} for={id} />
      {hint && <Hint {...hint} id={`${id}-hint`} />}
      {errorMessage && <ErrorMessage {...errorMessage} id={`${id}-error`} />}
      {children}
    </div>
  )
}
