import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { PersonBox } from '../../../ui/person-box.tsx'
import { addTaskUrl, finishTaskUrl, myDayUrl, tasksUrl } from '../links.ts'
import type { ListedTask } from '../task-list/list-tasks.ts'

/** What the reader is to do, and what they asked of others. */
export function TasksView({ tasks, done }: { tasks: readonly ListedTask[]; done: boolean }) {
  const mine = tasks.filter((task) => task.mine)
  const others = tasks.filter((task) => !task.mine)
  return (
    <Layout title="Tasks" backLink={{ href: myDayUrl(), text: 'My day' }}>
      <h1 class="govuk-heading-l">{done ? 'Tasks done' : 'Tasks'}</h1>
      <p class="govuk-body">
        <a class="govuk-link" href={addTaskUrl()}>
          Give a task
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href={done ? tasksUrl() : `${tasksUrl()}?done=yes`}>
          {done ? 'Tasks to do' : 'Tasks done'}
        </a>
      </p>
      <List
        title="Mine"
        tasks={mine}
        nothing={done ? 'You have finished no task yet.' : 'Nothing is waiting for you.'}
      />
      <List title="Asked of others" tasks={others} nothing="You have asked nothing of anybody." />
    </Layout>
  )
}

const List = ({ title, tasks, nothing }: { title: string; tasks: readonly ListedTask[]; nothing: string }) => (
  <section>
    <h2 class="govuk-heading-m">{title}</h2>
    {tasks.length === 0 && <EmptyState title={nothing} headingLevel={3} />}
    <ol class="so-queue">
      {tasks.map((task) => (
        <Task task={task} />
      ))}
    </ol>
  </section>
)

const Task = ({ task: { id, title, detail, about, due, assignedTo, givenBy, mine } }: { task: ListedTask }) => (
  <li class="so-queue__row">
    <div>
      <h3 class="so-queue__title">{title}</h3>
      <p class="so-queue__about">
        {about && (
          <>
            <a class="govuk-link" href={about.href}>
              {about.words}
            </a>
            .{' '}
          </>
        )}
        {detail && `${detail} `}
        {mine ? `Given by ${givenBy}.` : `With ${assignedTo}.`}
      </p>
    </div>
    <div>
      <DueTag {...due} />
      {due.state !== 'met' && (
        <Form action={finishTaskUrl(id)}>
          <Button
            classes="govuk-button--secondary govuk-!-margin-bottom-0 govuk-!-margin-top-1"
            html={
              <>
                Done<span class="govuk-visually-hidden">: {title}</span>
              </>
            }
          />
        </Form>
      )}
    </div>
  </li>
)

type AddProps = {
  values: Readonly<Record<string, string>>
  errors: FormErrors | undefined
  people: readonly { value: string; text: string }[]
}

export const AddTaskView = ({ values, errors, people }: AddProps) => (
  <Layout title="Give a task" {...(errors ? { errors } : {})} backLink={{ href: tasksUrl(), text: 'Tasks' }}>
    <h1 class="govuk-heading-l">Give a task</h1>
    {values.aboutHref && (
      <p class="govuk-body">
        About{' '}
        <a class="govuk-link" href={values.aboutHref}>
          {values.aboutWords}
        </a>
      </p>
    )}
    <Form action={addTaskUrl()}>
      <input type="hidden" name="aboutHref" value={values.aboutHref ?? ''} />
      <input type="hidden" name="aboutWords" value={values.aboutWords ?? ''} />
      <Input
        id="title"
        name="title"
        value={values.title}
        label={{ text: 'What is to be done?' }}
        errorMessage={errors?.fields.title}
      />
      <PersonBox
        name="assignedTo"
        label="Who is to do it?"
        value={values.assignedTo}
        error={errors?.fields.assignedTo}
        choices={people}
      />
      <DateInput
        id="dueOn"
        namePrefix="dueOn"
        fieldset={{ legend: { text: 'By when?', classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errors?.fields.dueOn}
        values={values}
      />
      <Textarea
        id="detail"
        name="detail"
        value={values.detail}
        rows={3}
        label={{ text: 'Anything they should know (optional)' }}
        errorMessage={errors?.fields.detail}
      />
      <Button text="Give the task" preventDoubleClick />
    </Form>
  </Layout>
)
