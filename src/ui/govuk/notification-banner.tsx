import type { ComponentChildren } from 'preact'
import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import { Heading } from './parts/heading.tsx'
import type { Attributes, Content, HeadingLevel } from './parts/types.ts'
import { written } from './parts/written.ts'

export type NotificationBannerProps = Content & {
  titleText?: ComponentChildren
  titleHtml?: ComponentChildren
  titleHeadingLevel?: HeadingLevel
  type?: 'success'
  role?: 'alert' | 'region'
  titleId?: string
  disableAutoFocus?: boolean
  classes?: string
  attributes?: Attributes
  children?: ComponentChildren
}

/** GOV.UK notification banner. */
export function NotificationBanner(props: NotificationBannerProps) {
  const success = props.type === 'success'
  const titleId = props.titleId || 'govuk-notification-banner-title'
  const title = written({ text: props.titleText, html: props.titleHtml })
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is always alert or region, and both take a label
    <div
      class={classes('govuk-notification-banner', success && 'govuk-notification-banner--success', props.classes)}
      role={props.role || (success ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)}
      {...attrs(props.attributes)}
    >
      <div class="govuk-notification-banner__header">
        <Heading level={props.titleHeadingLevel || 2} class="govuk-notification-banner__title" id={titleId}>
          {title || (success ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {props.children || props.html || (props.text && <p class="govuk-notification-banner__heading">{props.text}</p>)}
      </div>
    </div>
  )
}
