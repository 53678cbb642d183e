import { Sparkline } from '../../../ui/charts/sparkline.tsx'
import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Queue } from '../../../ui/queue.tsx'
import { rowOf } from '../case-queue/case-queue.view.tsx'
import type { QueueCase } from '../case-queue/list-cases.ts'
import { caseHref } from '../links.ts'
import type { MyDay } from './load-my-day.ts'

export function MyDayView({ day, name }: { day: MyDay; name: string }) {
  const { counts } = day
  return (
    <Layout title="My day" wide sidebar={<Beside day={day} />}>
      <span class="govuk-caption-l">{day.day}</span>
      <h1 class="govuk-heading-l">{greeting(name)}</h1>
      <FactStrip
        facts={[
          {
            name: 'Open, our team’s',
            value: (
              <a class="govuk-link" href="/cases">
                {counts.ours}
              </a>
            )
          },
          {
            name: 'Late',
            value: (
              <a class="govuk-link" href="/cases?view=late">
                {day.late}
              </a>
            )
          },
          {
            name: 'Nobody’s yet',
            value: (
              <a class="govuk-link" href="/cases?view=unassigned">
                {counts.unassigned}
              </a>
            )
          },
          {
            name: 'Offered to us',
            value: (
              <a class="govuk-link" href="/cases?view=offered">
                {counts.offered}
              </a>
            )
          }
        ]}
      />
      {day.offered.length ? <Section title="Waiting for our yes or no" rows={day.offered} empty="" /> : null}
      {day.mine.length + day.ours.length === 0 ? <NothingWaits /> : <Waiting day={day} />}
    </Layout>
  )
}

const NothingWaits = () => (
  <EmptyState title="No open case waits for you or your team">
    <a class="govuk-link" href="/cases?view=all">
      See every case you may read
    </a>
  </EmptyState>
)

const Waiting = ({ day }: { day: MyDay }) => (
  <>
    <Section title="Mine, the soonest due first" rows={day.mine} empty="You have taken on no open case." />
    <Section
      title="The rest of our team’s, the soonest due first"
      rows={day.ours}
      empty="Your colleagues have no open case."
    />
  </>
)

const greeting = (name: string) => (name ? `Good day, ${name.split(' ')[0]}` : 'My day')

const Section = ({ title, rows, empty }: { title: string; rows: readonly QueueCase[]; empty: string }) => (
  <section>
    <h2 class="govuk-heading-m">{title}</h2>
    {rows.length ? <Queue label={title} rows={rows.map(rowOf)} /> : <EmptyState title={empty} headingLevel={3} />}
  </section>
)

const Beside = ({ day }: { day: MyDay }) => (
  <>
    <section class="so-card">
      <h2 class="govuk-heading-s">My promises</h2>
      {day.promises.length === 0 ? <p class="govuk-body-s">You owe nobody anything by a date.</p> : null}
      <ul class="govuk-list govuk-body-s so-promises">
        {day.promises.map((promise) => (
          <li key={`${promise.reference}${promise.words}`}>
            <DueTag state={promise.late ? 'overdue' : 'due'} words={promise.late ? 'Late' : `By ${promise.by}`} />
            <br />
            {promise.words}, for{' '}
            <a class="govuk-link" href={caseHref(promise.reference)}>
              {promise.business}
            </a>
          </li>
        ))}
      </ul>
    </section>
    <section class="so-card">
      <h2 class="govuk-heading-s">Raised each week</h2>
      <Sparkline
        id="raised"
        title="Cases raised in each of the last 12 weeks, of those you may see"
        first="Week from"
        unit="cases"
        points={day.weeks}
      />
    </section>
  </>
)
