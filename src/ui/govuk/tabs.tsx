import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Absent, Attributes, Content } from './parts/types.ts'

export type TabItem = {
  id?: string
  label: string
  attributes?: Attributes
  panel: Content & { attributes?: Attributes }
}

export type TabsProps = {
  id?: string
  idPrefix?: string
  title?: string
  items?: readonly (TabItem | Absent)[]
  classes?: string
  attributes?: Attributes
}

/** GOV.UK tabs. */
export function Tabs(props: TabsProps) {
  const panels = (props.items ?? []).map((item, index) => {
    return item && { item, first: index === 0, id: item.id || `${props.idPrefix}-${index + 1}` }
  })
  return (
    <div
      id={props.id || undefined}
      class={classes('govuk-tabs', props.classes)}
      {...attrs(props.attributes)}
      data-module="govuk-tabs"
    >
      <h2 class="govuk-tabs__title">{props.title ?? 'Contents'}</h2>
      {panels.length > 0 && <ul class="govuk-tabs__list">{panels.map((panel) => panel && <Tab {...panel} />)}</ul>}
      {panels.map((panel) => panel && <TabPanel {...panel} />)}
    </div>
  )
}

type Placed = { item: TabItem; first: boolean; id: string }

function Tab({ item, first, id }: Placed) {
  return (
    <li class={classes('govuk-tabs__list-item', first && 'govuk-tabs__list-item--selected')}>
      <a class="govuk-tabs__tab" href={`#${id}`} {...attrs(item.attributes)}>
        {item.label}
      </a>
    </li>
  )
}

function TabPanel({ item, first, id }: Placed) {
  const { html, text, attributes } = item.panel
  return (
    <div class={classes('govuk-tabs__panel', !first && 'govuk-tabs__panel--hidden')} id={id} {...attrs(attributes)}>
      {html || (text && <p class="govuk-body">{text}</p>)}
    </div>
  )
}
