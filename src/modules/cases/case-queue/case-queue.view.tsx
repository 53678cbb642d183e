import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterChips } from '../../../ui/filter-chips.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Queue } from '../../../ui/queue.tsx'
import { type QuickKey, QuickKeys } from '../../../ui/quick-keys.tsx'
import { caseHref } from '../links.ts'
import { Filters, SavedViews } from './filters.view.tsx'
import type { View } from './in-view.ts'
import type { QueueAsked, QueueCase } from './list-cases.ts'
import type { QueueShown } from './queue-shown.view.ts'
import { chipsOf, EMPTY, inNumber, queryOf, VIEW_WORDS } from './queue-words.ts'

export function CaseQueueView({ asked, queue, errors }: QueueShown) {
  const now = VIEW_WORDS.find(({ view }) => view === asked.view)
  return (
    <Layout title="Cases" wide errors={errors}>
      <div class="so-title-row">
        <h1 class="govuk-heading-l">Cases</h1>
        <p class="govuk-body">
          {queue.mayWork ? (
            <a class="govuk-link" href="/cases/new" id="take-in">
              Take a case in
            </a>
          ) : null}{' '}
          <a class="govuk-link" href="/cases/situations">
            Situations
          </a>{' '}
          <a class="govuk-link" href="/cases/routing">
            Who does what
          </a>{' '}
          <a class="govuk-link" href="/cases/service-times">
            Service times
          </a>
        </p>
      </div>
      <Views asked={asked} counts={queue.counts} />
      <SavedViews asked={asked} saved={queue.saved} errors={errors} />
      <Filters asked={asked} queue={queue} />
      <QuickKeys page="queue" keys={KEYS} />
      <h2 class="govuk-heading-m">
        {now?.words}
        {asked.q ? `, with “${asked.q}”` : ''}
      </h2>
      <FilterChips chips={chipsOf(asked, queue.sectors, queue.colleagues)} clearHref={`/cases?view=${asked.view}`} />
      {queue.items.length ? <Waiting asked={asked} queue={queue} /> : <Nothing asked={asked} />}
      {queue.next ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/cases?${queryOf({ ...asked, after: queue.next })}`} rel="next">
            More cases
          </a>
        </p>
      ) : null}
    </Layout>
  )
}

const KEYS: readonly QuickKey[] = [
  { key: 'j', words: 'Next case (Enter opens it)', at: '.so-queue__title a', does: 'next' },
  { key: 'k', words: 'Case before', at: '.so-queue__title a', does: 'previous' },
  { key: 'x', words: 'Tick the case you are at', at: '.so-pick', does: 'tick' },
  { key: '/', words: 'Find a case', at: '#q' },
  { key: 'm', words: 'My cases', at: '.so-views__link[href$="=mine"]' },
  { key: 'l', words: 'Late cases', at: '.so-views__link[href$="=late"]' },
  { key: 'o', words: 'Offered to us', at: '.so-views__link[href$="=offered"]' },
  { key: 't', words: 'Take a case in', at: '#take-in' }
]

const Views = ({ asked, counts }: { asked: QueueAsked; counts: Record<View, number | null> }) => (
  <nav class="so-views" aria-label="Views of the queue">
    <ul class="so-views__list">
      {VIEW_WORDS.map(({ view, words }) => (
        <li key={view}>
          <a
            class="so-views__link"
            href={`/cases?view=${view}`}
            aria-current={view === asked.view ? 'page' : undefined}
          >
            <span class="so-views__words">{words}</span>{' '}
            {counts[view] !== null && <span class="so-views__count">{inNumber(counts[view])}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Nothing = ({ asked }: { asked: QueueAsked }) =>
  asked.q || chipsOf(asked, [], []).length ? (
    <NoneMatches asked={asked} />
  ) : (
    <EmptyState title="Nothing here">{EMPTY[asked.view] ?? 'There is no case in this view.'}</EmptyState>
  )

/** Whoever looks for a case does not know in which view it is: the others are one press away. */
const NoneMatches = ({ asked }: { asked: QueueAsked }) => (
  <EmptyState title="No case in this view matches">
    {ELSEWHERE.filter(({ view }) => view !== asked.view).map(({ view, words }) => (
      <>
        <a class="govuk-link" href={`/cases?${queryOf({ ...asked, view, after: undefined })}`}>
          {words}
        </a>
        <br />
      </>
    ))}
  </EmptyState>
)

const ELSEWHERE: readonly { view: View; words: string }[] = [
  { view: 'all', words: 'Look in all open cases you may see' },
  { view: 'closed', words: 'Look in closed cases' }
]

/** Each case may be picked, and several given to a colleague or answered at once. */
function Waiting({ asked, queue }: QueueShown) {
  const several = queue.mayWork && asked.view !== 'closed'
  if (!several) return <Queue label="Cases" rows={queue.items.map(rowOf)} />
  return (
    <Form action="/cases/several" label="Cases to work on together">
      <input type="hidden" name="from" value={queryOf(asked)} />
      <Queue
        label="Cases, the soonest due first"
        rows={queue.items.map((one) => ({ ...rowOf(one), pick: one.reference }))}
      />
      <div class="so-several">
        <span class="govuk-body">With the cases ticked:</span>
        <Button text="Give to a colleague" name="deed" value="assign" classes="govuk-button--secondary" />
        <Button text="Reply to all of them" name="deed" value="reply" classes="govuk-button--secondary" />
      </div>
    </Form>
  )
}

export const rowOf = (one: QueueCase) => ({
  title: `${one.business}: ${one.reference}`,
  href: caseHref(one.reference),
  due: <DueTag {...one.due} />,
  about: (
    <>
      {one.excerpt}
      <br />
      <strong>{one.status}</strong>, {one.official ? `${one.official}, ` : ''}
      {one.team}
      {one.offeredTo ? (
        <>
          . Offered to <strong>{one.offeredTo}</strong>
        </>
      ) : null}
      {one.suggested ? (
        <>
          . Perhaps for <strong>{one.suggested}</strong> ({Math.round(one.confidence * 100)}% sure)
        </>
      ) : null}
      {one.reason ? (
        <>
          <br />
          Why here: {one.reason}
        </>
      ) : null}
      {one.bounces ? (
        <>
          . <strong>Declined {one.bounces === 1 ? 'once' : `${one.bounces} times`}</strong>
        </>
      ) : null}
    </>
  )
})
