import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import { describedBy } from './parts/described-by.ts'
import type { FieldProps } from './parts/field.tsx'
import { Field } from './parts/field.tsx'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

type Affix = Content & { classes?: string; attributes?: Attributes }

export type InputProps = FieldProps & {
  name: string
  type?: string
  inputmode?: 'none' | 'text' | 'decimal' | 'numeric' | 'tel' | 'search' | 'email' | 'url'
  value?: string | number | null
  disabled?: boolean
  prefix?: Affix
  suffix?: Affix
  classes?: string
  autocomplete?: string
  pattern?: string
  spellcheck?: boolean
  autocapitalize?: string
  inputWrapper?: { classes?: string; attributes?: Attributes }
  attributes?: Attributes
}

/** GOV.UK text input. */
export function Input(props: InputProps) {
  const { prefix, suffix, formGroup, inputWrapper } = props
  const before = written(formGroup?.beforeInput)
  const after = written(formGroup?.afterInput)
  const wrapped = before || after || written(prefix) || written(suffix)
  return (
    <Field field={props} id={props.id || props.name}>
      {wrapped ? (
        <div class={classes('govuk-input__wrapper', inputWrapper?.classes)} {...attrs(inputWrapper?.attributes)}>
          {before}
          {written(prefix) && <AffixItem kind="prefix" affix={prefix} />}
          <Control {...props} />
          {written(suffix) && <AffixItem kind="suffix" affix={suffix} />}
          {after}
        </div>
      ) : (
        <Control {...props} />
      )}
    </Field>
  )
}

function Control(props: InputProps) {
  const id = props.id || props.name
  return (
    <input
      class={classes('govuk-input', props.classes, props.errorMessage && 'govuk-input--error')}
      id={id}
      name={props.name}
      type={props.type || 'text'}
      spellcheck={typeof props.spellcheck === 'boolean' ? props.spellcheck : undefined}
      value={props.value ?? undefined}
      disabled={props.disabled}
      aria-describedby={describedBy(id, props)}
      {...attrs(present(props))}
      {...attrs(props.attributes)}
    />
  )
}

function present({ autocomplete, autocapitalize, pattern, inputmode }: InputProps): Record<string, string | undefined> {
  const given = Object.entries({ autocomplete, autocapitalize, pattern, inputmode })
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}

function AffixItem({ kind, affix }: { kind: 'prefix' | 'suffix'; affix?: Affix }) {
  return (
    <div class={classes(`govuk-input__${kind}`, affix?.classes)} aria-hidden="true" {...attrs(affix?.attributes)}>
      {written(affix)}
    </div>
  )
}
