import { BarChart } from '../../../ui/charts/bar-chart.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { When } from '../../../ui/when.tsx'
import type { Lessons } from './load-lessons.ts'

const percent = (share: number | null) => (share === null ? 'Not judged' : `${Math.round(share * 100)}%`)

/** How often the words of a case are read right, judged by what people confirmed and the router never saw. */
export const LessonsView = ({ lessons }: { lessons: Lessons }) => (
  <Layout title="How well the words are read" backLink={{ href: '/cases/routing', text: 'Who does what' }} wide>
    <h1 class="govuk-heading-l">How well the words are read</h1>
    <p class="govuk-body">
      Every Sunday night the router learns from cases whose owner people confirmed, by accepting a hand-over or by
      taking the case on. It never learns from its own guesses. One confirmed case in five is kept back to judge by, and
      a new router takes the place of the one in use only if it is right at least as often. Open one to see it by body,
      and to go back to it.
    </p>
    {lessons.byBody.length ? <ByBody lessons={lessons} /> : null}
    {lessons.runs.length ? (
      <StackTable
        caption="Each time it learned, the newest first"
        columns={[
          { text: 'When' },
          { text: 'Learned from', numeric: true },
          { text: 'Kept back', numeric: true },
          { text: 'First right, before' },
          { text: 'First right, after' },
          { text: 'What came of it' }
        ]}
        rows={lessons.runs.map((run) => [
          <When {...run.on} />,
          String(run.learned),
          String(run.held_back),
          percent(run.held_back ? run.top1_before : null),
          percent(run.top1_after),
          run.words
        ])}
      />
    ) : (
      <EmptyState title="It has not learned yet">
        It learns on Sunday night. Until then it knows what shipped with this release.
      </EmptyState>
    )}
    <StackTable
      caption="Routers there were, the one in use first"
      columns={[
        { text: 'Trained' },
        { text: 'First right', numeric: true },
        { text: 'Among three', numeric: true },
        { text: 'State' },
        { text: 'Name in the log' }
      ]}
      rows={lessons.models.map((model) => [
        <a class="govuk-link" href={`/cases/routing/learning/${model.name}`}>
          <When {...model.on} />
        </a>,
        percent(model.top1),
        percent(model.top3),
        model.inUse ? `In use${model.chosenBy ? `, put by ${model.chosenBy}` : ''}` : 'Kept',
        model.name
      ])}
    />
  </Layout>
)

const ByBody = ({ lessons: { byBody, left } }: { lessons: Lessons }) => (
  <>
    <BarChart
      id="first-right"
      title="First guess right, by body"
      first="Body"
      unit="per cent"
      figures={byBody.map(({ body, first }) => ({ label: body, value: Math.round(first * 100) }))}
    />
    <StackTable
      caption="Confirmed cases kept back, by the body that took them on"
      columns={[
        { text: 'Body' },
        { text: 'Cases', numeric: true },
        { text: 'First guess right', numeric: true },
        { text: 'Among the first three', numeric: true }
      ]}
      rows={byBody.map((one) => [one.body, String(one.cases), percent(one.first), percent(one.third)])}
    />
    {left ? <p class="govuk-body-s">{left} bodies with fewer than five cases kept back are left out.</p> : null}
  </>
)
