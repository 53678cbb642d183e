import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'
import { Tag } from './tag.tsx'

export type PhaseBannerProps = Content & {
  tag: Content & { classes?: string }
  classes?: string
  attributes?: Attributes
}

/** GOV.UK phase banner. */
export function PhaseBanner(props: PhaseBannerProps) {
  const { tag } = props
  return (
    <div class={classes('govuk-phase-banner', 'govuk-width-container', props.classes)} {...attrs(props.attributes)}>
      <p class="govuk-phase-banner__content">
        <Tag text={tag?.text} html={tag?.html} classes={classes('govuk-phase-banner__content__tag', tag?.classes)} />
        <span class="govuk-phase-banner__text">{written(props)}</span>
      </p>
    </div>
  )
}
