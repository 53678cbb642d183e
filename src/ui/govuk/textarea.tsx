import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import { describedBy } from './parts/described-by.ts'
import type { FieldProps } from './parts/field.tsx'
import { Field } from './parts/field.tsx'
import type { Attributes } from './parts/types.ts'
import { written } from './parts/written.ts'

export type TextareaProps = FieldProps & {
  name: string
  spellcheck?: boolean
  rows?: number
  value?: string | null
  disabled?: boolean
  classes?: string
  autocomplete?: string
  attributes?: Attributes
}

/** GOV.UK text area. */
export function Textarea(props: TextareaProps) {
  const id = props.id || props.name
  return (
    <Field field={props} id={id}>
      {written(props.formGroup?.beforeInput)}
      <textarea
        class={classes('govuk-textarea', props.errorMessage && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name}
        rows={props.rows || 5}
        spellcheck={typeof props.spellcheck === 'boolean' ? props.spellcheck : undefined}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props)}
        {...attrs(props.autocomplete ? { autocomplete: props.autocomplete } : {})}
        {...attrs(props.attributes)}
      >
        {props.value}
      </textarea>
      {written(props.formGroup?.afterInput)}
    </Field>
  )
}
