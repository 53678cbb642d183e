import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type BackLinkProps = Content & { href?: string; classes?: string; attributes?: Attributes }

/** GOV.UK back link. */
export function BackLink(props: BackLinkProps) {
  return (
    <a href={props.href || '#'} class={classes('govuk-back-link', props.classes)} {...attrs(props.attributes)}>
      {written(props) || 'Back'}
    </a>
  )
}
