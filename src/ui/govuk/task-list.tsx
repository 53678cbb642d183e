import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Absent, Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'
import type { TagProps } from './tag.tsx'
import { Tag } from './tag.tsx'

export type TaskListItem = {
  title: Content & { classes?: string }
  hint?: Content
  status: Content & { tag?: TagProps; classes?: string }
  href?: string
  classes?: string
}

export type TaskListProps = {
  items: readonly (TaskListItem | Absent)[]
  classes?: string
  attributes?: Attributes
  idPrefix?: string
}

/** GOV.UK task list. */
export function TaskList(props: TaskListProps) {
  const idPrefix = props.idPrefix || 'task-list'
  return (
    <ul class={classes('govuk-task-list', props.classes)} {...attrs(props.attributes)}>
      {props.items.map((item, index) => item && <Task item={item} id={`${idPrefix}-${index + 1}`} />)}
    </ul>
  )
}

function Task({ item, id }: { item: TaskListItem; id: string }) {
  const { status } = item
  return (
    <li class={classes('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        <Title item={item} id={id} />
        {item.hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {written(item.hint)}
          </div>
        )}
      </div>
      <div class={classes('govuk-task-list__status', status.classes)} id={`${id}-status`}>
        {status.tag ? <Tag {...status.tag} /> : written(status)}
      </div>
    </li>
  )
}

function Title({ item, id }: { item: TaskListItem; id: string }) {
  if (!item.href) return <div class={item.title.classes || undefined}>{written(item.title)}</div>
  return (
    <a
      class={classes('govuk-link', 'govuk-task-list__link', item.title.classes)}
      href={item.href}
      aria-describedby={item.hint ? `${id}-hint ${id}-status` : `${id}-status`}
    >
      {written(item.title)}
    </a>
  )
}
