import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Queue } from '../../../ui/queue.tsx'
import { caseHref } from '../links.ts'
import type { listCases, QueueCase, View } from './list-cases.ts'

type Shown = { asked: { view: View; q: string }; queue: Awaited<ReturnType<typeof listCases>> }

const VIEW_WORDS: readonly { view: View; words: string }[] = [
  { view: 'ours', words: 'Our team’s' },
  { view: 'unassigned', words: 'Nobody’s yet' },
  { view: 'mine', words: 'Mine' },
  { view: 'offered', words: 'Offered to us' },
  { view: 'asked', words: 'Asked of us' },
  { view: 'waiting', words: 'Waiting on the business' },
  { view: 'held-up', words: 'Waiting on other teams' },
  { view: 'supervisor', words: 'With the supervisor' },
  { view: 'all', words: 'All I may see' },
  { view: 'closed', words: 'Closed' }
]

const EMPTY: Partial<Record<View, string>> = {
  ours: 'Your team answers for no open case.',
  unassigned: 'Every case of your team has somebody’s name on it.',
  offered: 'No team is waiting for your answer to a hand-over.',
  supervisor: 'No case has bounced twice.'
}

export function CaseQueueView({ asked, queue }: Shown) {
  const now = VIEW_WORDS.find(({ view }) => view === asked.view)
  return (
    <Layout title="Cases" wide>
      <h1 class="govuk-heading-l">Cases</h1>
      <nav class="so-views" aria-label="Views of the queue">
        <ul class="so-views__list">
          {VIEW_WORDS.map(({ view, words }) => (
            <li key={view}>
              <a
                class="so-views__link"
                href={`/cases?view=${view}`}
                aria-current={view === asked.view ? 'page' : undefined}
              >
                <span class="so-views__words">{words}</span> <span class="so-views__count">{queue.counts[view]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Form method="get" action="/cases" class="so-search">
        <input type="hidden" name="view" value={asked.view} />
        <Input
          id="q"
          name="q"
          value={asked.q}
          label={{ text: 'Find a case by reference, business or words' }}
          classes="govuk-input--width-20"
        />
        <Button text="Find" classes="govuk-button--secondary" />
      </Form>
      <h2 class="govuk-heading-m">
        {now?.words}
        {asked.q ? `, with “${asked.q}”` : ''}
      </h2>
      {queue.items.length ? (
        <Queue label="Cases, the soonest due first" rows={queue.items.map(rowOf)} />
      ) : (
        <EmptyState title="Nothing here">
          {asked.q ? 'No case in this view has those words.' : (EMPTY[asked.view] ?? 'There is no case in this view.')}
        </EmptyState>
      )}
      {queue.next ? (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={`/cases?view=${asked.view}&q=${encodeURIComponent(asked.q)}&after=${encodeURIComponent(queue.next)}`}
          >
            More cases
          </a>
        </p>
      ) : null}
    </Layout>
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
