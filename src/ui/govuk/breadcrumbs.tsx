import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type Breadcrumb = Content & { href?: string; attributes?: Attributes }

export type BreadcrumbsProps = {
  items: readonly Breadcrumb[]
  classes?: string
  collapseOnMobile?: boolean
  labelText?: string
  attributes?: Attributes
}

/** GOV.UK breadcrumbs. */
export const Breadcrumbs = (props: BreadcrumbsProps) => (
  <nav
    class={classes(
      'govuk-breadcrumbs',
      props.classes,
      props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile'
    )}
    {...attrs(props.attributes)}
    aria-label={props.labelText ?? 'Breadcrumb'}
  >
    <ol class="govuk-breadcrumbs__list">{props.items.map(Crumb)}</ol>
  </nav>
)

function Crumb(item: Breadcrumb) {
  if (!item.href)
    return (
      <li class="govuk-breadcrumbs__list-item" aria-current="page">
        {written(item)}
      </li>
    )
  return (
    <li class="govuk-breadcrumbs__list-item">
      <a class="govuk-breadcrumbs__link" href={item.href} {...attrs(item.attributes)}>
        {written(item)}
      </a>
    </li>
  )
}
