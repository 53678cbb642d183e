import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import { describedBy } from './parts/described-by.ts'
import type { FieldProps } from './parts/field.tsx'
import { Field } from './parts/field.tsx'
import type { Absent, Attributes } from './parts/types.ts'
import { written } from './parts/written.ts'

type OptionValue = string | number | boolean

export type SelectItem = {
  value?: OptionValue
  text: string
  selected?: boolean
  disabled?: boolean
  attributes?: Attributes
}

export type SelectProps = FieldProps & {
  name: string
  items?: readonly (SelectItem | Absent)[]
  value?: OptionValue | null
  disabled?: boolean
  classes?: string
  attributes?: Attributes
}

/** GOV.UK select. */
export function Select(props: SelectProps) {
  const id = props.id || props.name
  return (
    <Field field={props} id={id}>
      {written(props.formGroup?.beforeInput)}
      <select
        class={classes('govuk-select', props.classes, props.errorMessage && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props)}
        {...attrs(props.attributes)}
      >
        {props.items?.map((item) => item && <Option item={item} chosen={props.value} />)}
      </select>
      {written(props.formGroup?.afterInput)}
    </Field>
  )
}

function Option({ item, chosen }: { item: SelectItem; chosen?: OptionValue | null }) {
  const isChosen = Boolean(chosen) && item.selected !== false && String(item.value ?? item.text) === String(chosen)
  return (
    <option
      {...attrs(item.value === undefined ? {} : { value: item.value })}
      selected={item.selected || isChosen}
      disabled={item.disabled}
      {...attrs(item.attributes)}
    >
      {item.text}
    </option>
  )
}
