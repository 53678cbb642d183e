import type { HintProps } from './hint.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { attrs } from './parts/attrs.ts'
import type { ChoicesProps } from './parts/choices.tsx'
import { Choices } from './parts/choices.tsx'
import { classes } from './parts/classes.ts'
import type { Absent, Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type RadioItem = Content & {
  id?: string
  value?: string
  label?: { classes?: string; attributes?: Attributes }
  hint?: HintProps
  divider?: string
  checked?: boolean
  conditional?: Pick<Content, 'html'>
  disabled?: boolean
  attributes?: Attributes
}

export type RadiosProps = ChoicesProps & {
  idPrefix?: string
  name: string
  items: readonly (RadioItem | Absent)[]
  value?: string | null
  classes?: string
  attributes?: Attributes
}

/** GOV.UK radios. */
export function Radios(props: RadiosProps) {
  const idPrefix = props.idPrefix || props.name
  return (
    <Choices group={props} id={idPrefix}>
      <div class={classes('govuk-radios', props.classes)} {...attrs(props.attributes)} data-module="govuk-radios">
        {written(props.formGroup?.beforeInputs)}
        {props.items.map(
          (item, index) => item && <Choice radios={props} item={item} id={item.id || nth(idPrefix, index)} />
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

function Choice({ radios, item, id }: { radios: RadiosProps; item: RadioItem; id: string }) {
  if (item.divider) return <div class="govuk-radios__divider">{item.divider}</div>
  const isChosen = Boolean(radios.value) && item.value === radios.value && item.checked !== false
  const checked = item.checked || isChosen
  const conditional = item.conditional?.html
  return (
    <>
      <div class="govuk-radios__item">
        <RadioInput name={radios.name} item={item} id={id} checked={checked} />
        <Label
          html={item.html}
          text={item.text}
          classes={classes('govuk-radios__label', item.label?.classes)}
          attributes={item.label?.attributes}
          for={id}
        />
        {written(item.hint) && (
          <Hint {...item.hint} id={`${id}-item-hint`} classes={classes('govuk-radios__hint', item.hint?.classes)} />
        )}
      </div>
      {conditional && (
        <div
          class={classes('govuk-radios__conditional', !checked && 'govuk-radios__conditional--hidden')}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  )
}

const RadioInput = ({ name, item, id, checked }: { name: string; item: RadioItem; id: string; checked: boolean }) => (
  <input
    class="govuk-radios__input"
    id={id}
    name={name}
    type="radio"
    value={item.value ?? ''}
    checked={checked}
    disabled={item.disabled}
    data-aria-controls={item.conditional?.html ? `conditional-${id}` : undefined}
    aria-describedby={written(item.hint) ? `${id}-item-hint` : undefined}
    {...attrs(item.attributes)}
  />
)
