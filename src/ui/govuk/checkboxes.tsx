import type { HintProps } from './hint.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { attrs } from './parts/attrs.ts'
import type { ChoicesProps } from './parts/choices.tsx'
import { Choices } from './parts/choices.tsx'
import { classes } from './parts/classes.ts'
import { describedBy } from './parts/described-by.ts'
import type { Absent, Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type CheckboxItem = Content & {
  id?: string
  name?: string
  value?: string | number
  label?: { classes?: string; attributes?: Attributes }
  hint?: HintProps
  divider?: string
  checked?: boolean
  conditional?: Pick<Content, 'html'>
  behaviour?: 'exclusive'
  disabled?: boolean
  attributes?: Attributes
}

export type CheckboxesProps = ChoicesProps & {
  describedBy?: string
  idPrefix?: string
  name: string
  items: readonly (CheckboxItem | Absent)[]
  values?: readonly (string | number)[]
  classes?: string
  attributes?: Attributes
}

/** GOV.UK checkboxes. */
export function Checkboxes(props: CheckboxesProps) {
  const idPrefix = props.idPrefix || props.name
  const outer = props.fieldset ? undefined : describedBy(idPrefix, props)
  return (
    <Choices group={props} id={idPrefix} describedBy={props.describedBy}>
      <div
        class={classes('govuk-checkboxes', props.classes)}
        {...attrs(props.attributes)}
        data-module="govuk-checkboxes"
      >
        {written(props.formGroup?.beforeInputs)}
        {props.items.map(
          (item, index) =>
            item && <Choice boxes={props} item={item} id={item.id || nth(idPrefix, index)} outer={outer} />
        )}
        {written(props.formGroup?.afterInputs)}
      </div>
    </Choices>
  )
}

// The first has no number, so that the error summary can link to it by the field's name.
function nth(idPrefix: string, index: number): string {
  return index === 0 ? idPrefix : `${idPrefix}-${index + 1}`
}

type ChoiceProps = { boxes: CheckboxesProps; item: CheckboxItem; id: string; outer?: string }

function Choice({ boxes, item, id, outer }: ChoiceProps) {
  if (item.divider) return <div class="govuk-checkboxes__divider">{item.divider}</div>
  const checked = isChecked(boxes, item)
  const conditional = item.conditional?.html
  return (
    <>
      <div class="govuk-checkboxes__item">
        <Box name={item.name || boxes.name} item={item} id={id} checked={checked} outer={outer} />
        <Label
          html={item.html}
          text={item.text}
          classes={classes('govuk-checkboxes__label', item.label?.classes)}
          attributes={item.label?.attributes}
          for={id}
        />
        {written(item.hint) && (
          <Hint {...item.hint} id={`${id}-item-hint`} classes={classes('govuk-checkboxes__hint', item.hint?.classes)} />
        )}
      </div>
      {conditional && (
        <div
          class={classes('govuk-checkboxes__conditional', !checked && 'govuk-checkboxes__conditional--hidden')}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  )
}

function isChecked({ values }: CheckboxesProps, { checked, value }: CheckboxItem): boolean {
  if (checked !== undefined && checked !== null) return checked
  return value !== undefined && (values?.includes(value) ?? false)
}

type BoxProps = { name: string; item: CheckboxItem; id: string; checked: boolean; outer?: string }

function Box({ name, item, id, checked, outer }: BoxProps) {
  const described = [outer, written(item.hint) && `${id}-item-hint`].filter(Boolean).join(' ')
  return (
    <input
      class="govuk-checkboxes__input"
      id={id}
      name={name}
      type="checkbox"
      value={item.value ?? ''}
      checked={checked}
      disabled={item.disabled}
      data-aria-controls={item.conditional?.html ? `conditional-${id}` : undefined}
      data-behaviour={item.behaviour || undefined}
      aria-describedby={described || undefined}
      {...attrs(item.attributes)}
    />
  )
}
