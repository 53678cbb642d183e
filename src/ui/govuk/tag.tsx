import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type TagProps = Content & { classes?: string; attributes?: Attributes }

/** GOV.UK tag. */
export function Tag(props: TagProps) {
  return (
    <strong class={classes('govuk-tag', props.classes)} {...attrs(props.attributes)}>
      {written(props)}
    </strong>
  )
}
