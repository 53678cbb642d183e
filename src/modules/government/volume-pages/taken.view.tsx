import { EmptyState } from '../../../ui/empty-state.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Details } from '../../../ui/govuk/details.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Queue } from '../../../ui/queue.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { type Moment, When } from '../../../ui/when.tsx'
import { volumeAlertUrl } from '../links.ts'
import type { ShownAlert } from './alert-in-words.ts'
import { VolumeLimit } from './volume-limit.view.tsx'

export type TakenShown = {
  alerts: readonly ShownAlert[]
  taken: readonly { when: Moment; name: string; what: string; rows: string; reason: string }[]
  limits: { now: string; toCome: readonly string[] }
  errors: FormErrors | undefined
  said: Readonly<Record<string, string>>
}

/** Who took which list away and why, and who took or read unusually much. */
export function TakenView({ alerts, taken, ...limit }: TakenShown) {
  const open = alerts.filter(({ closed }) => !closed)
  const closed = alerts.filter((one) => one.closed)
  return (
    <Layout
      title="Taken away and read"
      wide
      errors={limit.errors}
      backLink={{ href: '/admin', text: 'Administration' }}
    >
      <h1 class="govuk-heading-l">Taken away and read</h1>
      <OpenAlerts open={open} />
      {closed.length > 0 && <Closed closed={closed} />}
      <h2 class="govuk-heading-m">Lists taken away in 30 days</h2>
      {taken.length > 0 ? <TakenTable taken={taken} /> : <p class="govuk-body">None.</p>}
      <VolumeLimit {...limit} />
    </Layout>
  )
}

const OpenAlerts = ({ open }: { open: readonly ShownAlert[] }) =>
  open.length === 0 ? (
    <EmptyState title="Nobody took or read unusually much">
      An alert comes here, and under your bell, when somebody goes above the limit below. One about yourself you do not
      see.
    </EmptyState>
  ) : (
    <>
      <h2 class="govuk-heading-m">To look at</h2>
      <Queue
        label="Alerts nobody has looked at"
        rows={open.map((one) => ({
          title: one.title,
          href: volumeAlertUrl(one.id),
          about: (
            <>
              {one.about}. <When {...one.when} />
            </>
          )
        }))}
      />
    </>
  )

const Closed = ({ closed }: { closed: readonly ShownAlert[] }) => (
  <Details summaryText={`Looked at (${closed.length})`}>
    <ul class="govuk-list govuk-list--spaced">
      {closed.map((one) => (
        <li>
          <a class="govuk-link" href={volumeAlertUrl(one.id)}>
            {one.title}
          </a>
          <br />
          {one.closed?.by}: {one.closed?.found}
        </li>
      ))}
    </ul>
  </Details>
)

const TakenTable = ({ taken }: Pick<TakenShown, 'taken'>) => (
  <StackTable
    caption="Lists taken away, the latest first"
    captionHidden
    columns={[{ text: 'Who' }, { text: 'What' }, { text: 'Records', numeric: true }, { text: 'Why' }, { text: 'When' }]}
    rows={taken.map((one) => [one.name, one.what, one.rows, one.reason, <When {...one.when} />])}
  />
)
