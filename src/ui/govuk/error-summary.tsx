import type { ComponentChildren } from 'preact'
import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type ErrorSummaryItem = Content & { href?: string; attributes?: Attributes }

export type ErrorSummaryProps = {
  titleText?: ComponentChildren
  titleHtml?: ComponentChildren
  descriptionText?: ComponentChildren
  descriptionHtml?: ComponentChildren
  errorList?: readonly ErrorSummaryItem[]
  disableAutoFocus?: boolean
  classes?: string
  attributes?: Attributes
  children?: ComponentChildren
}

/** GOV.UK error summary. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { disableAutoFocus, errorList } = props
  const description = props.children ?? written({ text: props.descriptionText, html: props.descriptionHtml })
  return (
    <div
      class={classes('govuk-error-summary', props.classes)}
      data-disable-auto-focus={disableAutoFocus === undefined ? undefined : String(disableAutoFocus)}
      {...attrs(props.attributes)}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{written({ text: props.titleText, html: props.titleHtml })}</h2>
        <div class="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errorList && errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errorList.map((item) => (
                <li>{item.href ? <ErrorLink {...item} /> : written(item)}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}

function ErrorLink(item: ErrorSummaryItem) {
  return (
    <a href={item.href} {...attrs(item.attributes)}>
      {written(item)}
    </a>
  )
}
