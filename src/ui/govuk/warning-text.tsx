import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type WarningTextProps = Content & { iconFallbackText?: string; classes?: string; attributes?: Attributes }

/** GOV.UK warning text. */
export const WarningText = (props: WarningTextProps) => (
  <div class={classes('govuk-warning-text', props.classes)} {...attrs(props.attributes)}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{props.iconFallbackText || 'Warning'}</span> {written(props)}
    </strong>
  </div>
)
