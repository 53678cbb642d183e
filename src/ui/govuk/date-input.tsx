import { Input } from './input.tsx'
import { attrs } from './parts/attrs.ts'
import type { ChoicesProps } from './parts/choices.tsx'
import { Choices } from './parts/choices.tsx'
import { classes } from './parts/classes.ts'
import type { Absent, Attributes } from './parts/types.ts'
import { written } from './parts/written.ts'

export type DateInputItem = {
  id?: string
  name?: string
  label?: string
  value?: string | number
  error?: boolean
  autocomplete?: string
  pattern?: string
  inputmode?: 'text' | 'decimal' | 'numeric'
  classes?: string
  attributes?: Attributes
}

export type DateInputProps = ChoicesProps & {
  id: string
  namePrefix?: string
  items?: readonly (DateInputItem | Absent)[]
  day?: DateInputItem | false
  month?: DateInputItem | false
  year?: DateInputItem | false
  values?: Readonly<Record<string, string | number | undefined>>
  classes?: string
  attributes?: Attributes
}

type Part = 'day' | 'month' | 'year'
const parts: readonly Part[] = ['day', 'month', 'year']

/** GOV.UK date input: day, month and year, or only those the question asks for. */
export function DateInput(props: DateInputProps) {
  const known = parts.map((part) => ({ part, given: props[part] ?? { name: part, value: props.values?.[part] } }))
  const items = props.items?.length ? props.items : known.map(({ given }) => given)
  const someItemIsWrong = items.some((item) => item && isWrong(item))
  return (
    <Choices group={props} id={props.id} role="group">
      <div class={classes('govuk-date-input', props.classes)} {...attrs(props.attributes)} id={props.id || undefined}>
        {written(props.formGroup?.beforeInputs)}
        {items.map((item) => {
          if (!item) return null
          const match = known.find(({ part, given }) => isFor(item, part, given))
          const marked = isWrong(item) || Boolean(item.error !== false && props.errorMessage && !someItemIsWrong)
          const value = item.value ?? (match?.given ? match.given.value : undefined)
          return <Item date={props} item={{ ...item, value }} part={match?.part} marked={marked} />
        })}
        {written(props.formGroup?.afterInputs)}
      </div>
    </Choices>
  )
}

function isWrong(item: DateInputItem): boolean {
  return Boolean(item.error || item.classes?.includes('govuk-input--error'))
}

function isFor(item: DateInputItem, part: Part, given: DateInputItem | false): boolean {
  if (item === given) return true
  return Boolean(item.name) && (item.name === part || (given !== false && item.name === given.name))
}

type ItemProps = { date: DateInputProps; item: DateInputItem; part?: Part; marked: boolean }

function Item({ date, item, part, marked }: ItemProps) {
  const name = item.name ?? part ?? ''
  const fullName = date.namePrefix ? `${date.namePrefix}-${name}` : name
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ text: item.label || capitalised(name), classes: 'govuk-date-input__label' }}
        id={item.id || `${date.id}-${name}`}
        classes={classes('govuk-date-input__input', itemClasses(item, part, marked))}
        name={fullName}
        value={item.value ?? date.values?.[fullName]}
        type="text"
        inputmode={item.inputmode || 'numeric'}
        autocomplete={item.autocomplete}
        pattern={item.pattern}
        attributes={item.attributes}
      />
    </div>
  )
}

function itemClasses(item: DateInputItem, part: Part | undefined, marked: boolean): string {
  return classes(
    marked && !item.classes?.includes('govuk-input--error') && 'govuk-input--error',
    !item.classes?.includes('govuk-input--width-') && `govuk-input--width-${part === 'year' ? 4 : 2}`,
    item.classes
  )
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
}
