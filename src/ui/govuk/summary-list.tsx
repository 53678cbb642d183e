import type { ComponentChildren } from 'preact'
import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import { Heading } from './parts/heading.tsx'
import type { Absent, Attributes, Content, HeadingLevel } from './parts/types.ts'
import { written } from './parts/written.ts'

export type SummaryAction = Content & {
  href?: string
  visuallyHiddenText?: string
  classes?: string
  attributes?: Attributes
}

type Actions = { items?: readonly SummaryAction[]; classes?: string }

export type SummaryRow = {
  classes?: string
  key: Content & { classes?: string }
  value?: Content & { classes?: string }
  actions?: Actions
}

type CardTitle = Content & { headingLevel?: HeadingLevel; classes?: string }

export type SummaryCard = { title?: CardTitle; actions?: Actions; classes?: string; attributes?: Attributes }

export type SummaryListProps = {
  rows: readonly (SummaryRow | Absent)[]
  card?: SummaryCard
  classes?: string
  attributes?: Attributes
}

/** GOV.UK summary list, in a card when it is given one. */
export function SummaryList(props: SummaryListProps) {
  const { card } = props
  const anyRowHasActions = props.rows.some((row) => (row ? row.actions?.items?.length : false))
  const list = (
    <dl class={classes('govuk-summary-list', props.classes)} {...attrs(props.attributes)}>
      {props.rows.map((row) => row && <Row row={row} title={card?.title} anyRowHasActions={anyRowHasActions} />)}
    </dl>
  )
  return card ? <Card card={card}>{list}</Card> : list
}

function Row({ row, title, anyRowHasActions }: { row: SummaryRow; title?: CardTitle; anyRowHasActions: boolean }) {
  const { actions } = row
  return (
    <div
      class={classes(
        'govuk-summary-list__row',
        anyRowHasActions && !actions?.items && 'govuk-summary-list__row--no-actions',
        row.classes
      )}
    >
      <dt class={classes('govuk-summary-list__key', row.key.classes)}>{written(row.key)}</dt>
      <dd class={classes('govuk-summary-list__value', row.value?.classes)}>{written(row.value)}</dd>
      {actions?.items && actions.items.length > 0 && (
        <dd class={classes('govuk-summary-list__actions', actions.classes)}>
          <RowActions items={actions.items} title={title} />
        </dd>
      )}
    </div>
  )
}

function RowActions({ items, title }: { items: readonly SummaryAction[]; title?: CardTitle }) {
  if (items.length === 1) return <>{items.map((action) => actionLink(action, title))}</>
  return (
    <ul class="govuk-summary-list__actions-list">
      {items.map((action) => (
        <li class="govuk-summary-list__actions-list-item">{actionLink(action, title)}</li>
      ))}
    </ul>
  )
}

function Card({ card, children }: { card: SummaryCard; children: ComponentChildren }) {
  const { title } = card
  return (
    <div class={classes('govuk-summary-card', card.classes)} {...attrs(card.attributes)}>
      <div class="govuk-summary-card__title-wrapper">
        {title && (
          <Heading level={title.headingLevel || 2} class={classes('govuk-summary-card__title', title.classes)}>
            {written(title)}
          </Heading>
        )}
        <CardActions actions={card.actions} title={title} />
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}

function CardActions({ actions, title }: { actions?: Actions; title?: CardTitle }) {
  const items = actions?.items ?? []
  const name = classes('govuk-summary-card__actions', actions?.classes)
  if (items.length === 0) return null
  if (items.length === 1) return <div class={name}>{items.map((action) => actionLink(action, title))}</div>
  return (
    <ul class={name}>
      {items.map((action) => (
        <li class="govuk-summary-card__action">{actionLink(action, title)}</li>
      ))}
    </ul>
  )
}

const actionLink = (action: SummaryAction, title: CardTitle | undefined) => (
  <a class={classes('govuk-link', action.classes)} href={action.href} {...attrs(action.attributes)}>
    {written(action)}
    {(action.visuallyHiddenText || title) && (
      <span class="govuk-visually-hidden">
        {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
        {title && <> ({written(title)})</>}
      </span>
    )}
  </a>
)
