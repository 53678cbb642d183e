import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { reviewHref } from '../links.ts'
import type { ListShown } from './load-lists.ts'

type Shown = ListShown & { brought: string; ran?: string | undefined }

const n = (count: number | string | null) => (count === null ? 'Not run' : Number(count).toLocaleString('en-GB'))

export const ListsView = ({ lists, mayReview }: { lists: readonly Shown[]; mayReview: boolean }) => (
  <Layout title="Linking" wide>
    <h1 class="govuk-heading-l">Linking departments’ lists</h1>
    <p class="govuk-body-l">
      Which record of each department’s own list speaks of which business, how sure that is, and how right it has been.
    </p>
    {lists.length === 0 ? (
      <EmptyState title="No list was brought in yet">
        An administrator brings one in with <code>import source NAME FILE</code> and links it with <code>link run</code>
        .
      </EmptyState>
    ) : (
      <Lists lists={lists} mayReview={mayReview} />
    )}
  </Layout>
)

function Lists({ lists, mayReview }: { lists: readonly Shown[]; mayReview: boolean }) {
  const waiting = lists.reduce((sum, list) => sum + Number(list.waiting), 0)
  return (
    <>
      <FactStrip
        facts={[
          { name: 'Lists', value: n(lists.length) },
          { name: 'Records', value: n(lists.reduce((sum, { rows }) => sum + rows, 0)) },
          { name: 'Waiting for review', value: n(waiting), note: `about ${timeFor(waiting)} at half a minute each` }
        ]}
      />
      {mayReview && waiting > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={reviewHref()}>
            Review links
          </a>
        </p>
      )}
      <LastRuns lists={lists} />
      <p class="govuk-body">
        Precision is what reviewers found of links made without a person, among a random few put to them unmarked. A
        decision stands over every later run.
      </p>
    </>
  )
}

function timeFor(items: number): string {
  const minutes = Math.ceil(items / 2)
  if (minutes < 90) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  return `${n(Math.round(minutes / 60))} hours`
}

const LastRuns = ({ lists }: { lists: readonly Shown[] }) => (
  <StackTable
    caption="Lists and their last run"
    columns={[
      { text: 'List' },
      { text: 'Records', numeric: true },
      { text: 'Linked', numeric: true },
      { text: 'For review', numeric: true },
      { text: 'Not linked', numeric: true },
      { text: 'Precision' },
      { text: 'Last run' }
    ]}
    rows={lists.map((list) => [
      list.title,
      n(list.rows),
      n(list.linked),
      n(list.review),
      n(list.not_linked),
      precision(list),
      list.ran ? `${list.ran}, ${list.seconds} seconds, ${n(list.peak_mb)} MB` : `Brought in on ${list.brought}`
    ])}
  />
)

function precision({ audited, audited_right }: ListShown): string {
  const looked = Number(audited)
  if (looked === 0) return 'Not looked at yet'
  return `${((100 * Number(audited_right)) / looked).toFixed(1)}% of ${looked} looked at`
}
