import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type SkipLinkProps = Content & { href?: string; classes?: string; attributes?: Attributes }

/** GOV.UK skip link. */
export const SkipLink = (props: SkipLinkProps) => (
  <a
    href={props.href || '#content'}
    class={classes('govuk-skip-link', props.classes)}
    {...attrs(props.attributes)}
    data-module="govuk-skip-link"
  >
    {written(props)}
  </a>
)
