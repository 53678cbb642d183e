import type { ComponentChildren } from 'preact'
import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type DetailsProps = Content & {
  summaryText?: ComponentChildren
  summaryHtml?: ComponentChildren
  id?: string
  open?: boolean
  classes?: string
  attributes?: Attributes
  children?: ComponentChildren
}

/** GOV.UK details. */
export const Details = (props: DetailsProps) => (
  <details
    id={props.id || undefined}
    class={classes('govuk-details', props.classes)}
    {...attrs(props.attributes)}
    open={props.open}
  >
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{written({ text: props.summaryText, html: props.summaryHtml })}</span>
    </summary>
    <div class="govuk-details__text">{props.children ?? written(props)}</div>
  </details>
)
