import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type CookieAction = {
  text: string
  type?: 'submit' | 'button'
  href?: string
  name?: string
  value?: string
  classes?: string
  attributes?: Attributes
}

export type CookieMessage = Content & {
  headingText?: ComponentChildren
  headingHtml?: ComponentChildren
  actions?: readonly CookieAction[]
  hidden?: boolean
  role?: 'alert'
  classes?: string
  attributes?: Attributes
}

export type CookieBannerProps = {
  ariaLabel?: string
  hidden?: boolean
  classes?: string
  attributes?: Attributes
  messages: readonly CookieMessage[]
}

/** GOV.UK cookie banner. */
export function CookieBanner(props: CookieBannerProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: GOV.UK's markup
    <div
      class={classes('govuk-cookie-banner', props.classes)}
      data-nosnippet=""
      role="region"
      aria-label={props.ariaLabel || 'Cookie banner'}
      hidden={props.hidden}
      {...attrs(props.attributes)}
    >
      {props.messages.map(Message)}
    </div>
  )
}

function Message(message: CookieMessage) {
  const heading = written({ text: message.headingText, html: message.headingHtml })
  return (
    <div
      class={classes('govuk-cookie-banner__message', message.classes, 'govuk-width-container')}
      role={message.role || undefined}
      {...attrs(message.attributes)}
      hidden={message.hidden}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {heading && <h2 class="govuk-cookie-banner__heading govuk-heading-m">{heading}</h2>}
          <div class="govuk-cookie-banner__content">
            {message.html || (message.text && <p class="govuk-body">{message.text}</p>)}
          </div>
        </div>
      </div>
      {message.actions && <div class="govuk-button-group">{message.actions.map(Action)}</div>}
    </div>
  )
}

function Action(action: CookieAction) {
  if (!action.href || action.type === 'button') return <Button {...action} type={action.type || 'button'} />
  return (
    <a class={classes('govuk-link', action.classes)} href={action.href} {...attrs(action.attributes)}>
      {action.text}
    </a>
  )
}
