import type { ComponentChildren } from 'preact'
import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type InsetTextProps = Content & {
  id?: string
  classes?: string
  attributes?: Attributes
  children?: ComponentChildren
}

/** GOV.UK inset text. */
export function InsetText(props: InsetTextProps) {
  return (
    <div id={props.id || undefined} class={classes('govuk-inset-text', props.classes)} {...attrs(props.attributes)}>
      {props.children ?? written(props)}
    </div>
  )
}
