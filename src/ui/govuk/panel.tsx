import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import { Heading } from './parts/heading.tsx'
import type { Attributes, Content, HeadingLevel } from './parts/types.ts'
import { written } from './parts/written.ts'

export type PanelAction = {
  text: string
  type?: 'submit' | 'button'
  href?: string
  classes?: string
  attributes?: Attributes
}

export type PanelProps = Content & {
  titleText?: ComponentChildren
  titleHtml?: ComponentChildren
  headingLevel?: HeadingLevel
  actions?: { items?: readonly PanelAction[]; classes?: string; attributes?: Attributes }
  classes?: string
  attributes?: Attributes
  children?: ComponentChildren
}

/** GOV.UK panel: the end of a journey, or an interruption when its classes say so. */
export function Panel(props: PanelProps) {
  const interrupts = props.classes?.includes('govuk-panel--interruption') ?? false
  const body = props.children || written(props)
  const { actions } = props
  return (
    <div
      class={classes('govuk-panel', !interrupts && 'govuk-panel--confirmation', props.classes)}
      {...attrs(props.attributes)}
    >
      <Heading level={props.headingLevel || 1} class="govuk-panel__title">
        {written({ text: props.titleText, html: props.titleHtml })}
      </Heading>
      {body && <div class="govuk-panel__body">{body}</div>}
      {interrupts && actions && (
        <div class={classes('govuk-panel__actions', actions.classes)} {...attrs(actions.attributes)}>
          {actions.items && actions.items.length > 0 && (
            <div class="govuk-button-group">{actions.items.map(Action)}</div>
          )}
        </div>
      )}
    </div>
  )
}

function Action(action: PanelAction) {
  if (!action.href || action.type === 'button')
    return (
      <Button
        text={action.text}
        type={action.type || 'button'}
        classes={classes('govuk-button--inverse', action.classes)}
        href={action.href}
        attributes={action.attributes}
      />
    )
  return (
    <a
      class={classes('govuk-link govuk-link--inverse', action.classes)}
      href={action.href}
      {...attrs(action.attributes)}
    >
      {action.text}
    </a>
  )
}
