import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type LabelProps = Content & { for?: string; classes?: string; isPageHeading?: boolean; attributes?: Attributes }

/** GOV.UK label; nothing at all when it has no words. */
export function Label(props: LabelProps) {
  const words = written(props)
  if (!words) return null
  const label = (
    <label class={classes('govuk-label', props.classes)} for={props.for || undefined} {...attrs(props.attributes)}>
      {words}
    </label>
  )
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
