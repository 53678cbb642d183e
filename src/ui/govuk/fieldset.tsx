import type { ComponentChildren, HTMLAttributes } from 'preact'
import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type LegendProps = Content & { classes?: string; isPageHeading?: boolean }

export type FieldsetProps = {
  legend?: LegendProps
  describedBy?: string
  classes?: string
  role?: HTMLAttributes['role']
  attributes?: Attributes
  html?: ComponentChildren
  children?: ComponentChildren
}

/** GOV.UK fieldset. */
export const Fieldset = (props: FieldsetProps) => (
  <fieldset
    class={classes('govuk-fieldset', props.classes)}
    role={props.role || undefined}
    aria-describedby={props.describedBy || undefined}
    {...attrs(props.attributes)}
  >
    <Legend {...props.legend} />
    {props.children ?? props.html}
  </fieldset>
)

function Legend(props: LegendProps) {
  const words = written(props)
  if (!words) return null
  return (
    <legend class={classes('govuk-fieldset__legend', props.classes)}>
      {props.isPageHeading ? <h1 class="govuk-fieldset__heading">{words}</h1> : words}
    </legend>
  )
}
