import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type HintProps = Content & { id?: string; classes?: string; attributes?: Attributes }

/** GOV.UK hint. */
export function Hint(props: HintProps) {
  return (
    <div id={props.id || undefined} class={classes('govuk-hint', props.classes)} {...attrs(props.attributes)}>
      {written(props)}
    </div>
  )
}
