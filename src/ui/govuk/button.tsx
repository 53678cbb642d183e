import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type ButtonProps = Content & {
  name?: string
  type?: 'submit' | 'button' | 'reset'
  value?: string
  disabled?: boolean
  href?: string
  classes?: string
  id?: string
  preventDoubleClick?: boolean
  isStartButton?: boolean
  attributes?: Attributes
}

/** GOV.UK button, or a link that looks like one when it has an `href`. */
export function Button(props: ButtonProps) {
  const shared = {
    class: classes('govuk-button', props.classes, props.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    id: props.id || undefined,
    ...attrs(props.attributes)
  }
  return props.href ? (
    // biome-ignore lint/a11y/useSemanticElements: GOV.UK's markup; the link goes to a page
    <a href={props.href} role="button" draggable={false} {...shared}>
      <Face {...props} />
    </a>
  ) : (
    <button
      type={props.type || 'submit'}
      value={props.value || undefined}
      name={props.name || undefined}
      disabled={props.disabled || undefined}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick === undefined ? undefined : String(props.preventDoubleClick)}
      {...shared}
    >
      <Face {...props} />
    </button>
  )
}

function Face(props: ButtonProps) {
  if (!props.isStartButton) return <>{written(props)}</>
  return (
    <>
      {props.html ? <span>{props.html}</span> : props.text}{' '}
      <svg
        class="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  )
}
