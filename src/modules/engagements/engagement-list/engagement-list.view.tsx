import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Queue } from '../../../ui/queue.tsx'
import { When } from '../../../ui/when.tsx'
import {
  archivedHref,
  engagementsHref,
  feedsHref,
  forwardCalendarHref,
  importEngagementsHref,
  linesHref,
  logEngagementHref,
  planEngagementHref,
  promisesHref,
  proprietyHref,
  severalHref
} from '../links.ts'
import type { ListAsked, View } from './list-asked.ts'
import type { ShownEngagement } from './shown-engagement.ts'
import { VIEW_WORDS, viewInWords } from './view-words.ts'

type Shown = {
  asked: ListAsked
  items: readonly ShownEngagement[]
  next: string | null
  counts: Record<View, number>
  marking: string
  imported?: number | undefined
  mayLog: boolean
  keepHref?: string | undefined
}

export const EngagementListView = ({ asked, items, next, counts, marking, imported, mayLog, keepHref }: Shown) => (
  <Layout title="Engagements" wide marking={marking}>
    {imported && (
      <NotificationBanner
        type="success"
        text={imported === 1 ? 'Brought in 1 engagement.' : `Brought in ${imported} engagements.`}
      />
    )}
    <h1 class="govuk-heading-l">Engagements</h1>
    {mayLog && (
      <p class="govuk-body so-actions">
        <a class="govuk-button" href={logEngagementHref()}>
          Log one that took place
        </a>{' '}
        <a class="govuk-button govuk-button--secondary" href={planEngagementHref()}>
          Plan one
        </a>
      </p>
    )}
    <Elsewhere mayLog={mayLog} />
    <Views asked={asked} counts={counts} />
    <Form method="get" action={engagementsHref()} class="so-search">
      <input type="hidden" name="view" value={asked.view} />
      <Input
        id="q"
        name="q"
        value={asked.q}
        label={{ text: 'Find by title, business or owner' }}
        classes="govuk-input--width-20"
      />
      <Button text="Find" classes="govuk-button--secondary" />
    </Form>
    {keepHref && (
      <p class="govuk-body">
        <a class="govuk-link" href={keepHref}>
          Keep this search
        </a>
        , and be told what is new or changed in it.
      </p>
    )}
    {mayLog && items.length > 1 && (
      <p class="govuk-body">
        <a class="govuk-link" href={severalHref(asked)}>
          Change several of these
        </a>
        : give them to a colleague, or add a topic.
      </p>
    )}
    <h2 class="govuk-heading-m">
      {viewInWords(asked.view)}
      {asked.q ? `, with “${asked.q}”` : ''}
    </h2>
    {items.length > 0 ? (
      <Queue label={viewInWords(asked.view)} rows={items.map(rowOf)} />
    ) : (
      <EmptyState title="Nothing here">
        {asked.q
          ? 'No engagement in this view has those words.'
          : 'There is no engagement in this view that you may see.'}
      </EmptyState>
    )}
    {next && <More asked={asked} next={next} />}
  </Layout>
)

const Views = ({ asked, counts }: Pick<Shown, 'asked' | 'counts'>) => (
  <nav class="so-views" aria-label="Views of engagements">
    <ul class="so-views__list">
      {VIEW_WORDS.map(({ view, words }) => (
        <li>
          <a
            class="so-views__link"
            href={`/engagements?view=${view}`}
            aria-current={view === asked.view ? 'page' : undefined}
          >
            <span class="so-views__words">{words}</span> <span class="so-views__count">{counts[view]}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const More = ({ asked, next }: { asked: ListAsked; next: string }) => (
  <p class="govuk-body">
    <a
      class="govuk-link"
      href={`/engagements?view=${asked.view}&q=${encodeURIComponent(asked.q)}&after=${encodeURIComponent(next)}`}
    >
      More engagements
    </a>
  </p>
)

const Elsewhere = ({ mayLog }: { mayLog: boolean }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={forwardCalendarHref()}>
      Forward calendar
    </a>{' '}
    ·{' '}
    <a class="govuk-link" href={promisesHref()}>
      Promises
    </a>{' '}
    ·{' '}
    <a class="govuk-link" href={linesHref()}>
      Lines to take
    </a>{' '}
    ·{' '}
    <a class="govuk-link" href={feedsHref()}>
      Calendars
    </a>{' '}
    ·{' '}
    <a class="govuk-link" href={proprietyHref()}>
      Propriety
    </a>{' '}
    ·{' '}
    <a class="govuk-link" href={archivedHref()}>
      Archived
    </a>
    {mayLog && (
      <>
        {' '}
        ·{' '}
        <a class="govuk-link" href={importEngagementsHref()}>
          Bring in a file
        </a>
      </>
    )}
  </p>
)

const rowOf = (one: ShownEngagement) => ({
  title: one.title,
  href: one.href,
  about: (
    <>
      {one.businesses}
      <br />
      {one.about} {one.sensitive && <Tag text="Sensitive" classes="govuk-tag--pink" />}
    </>
  ),
  due: (
    <>
      <When {...one.day} />
      <br />
      {one.time}
      {one.state && (
        <>
          <br />
          <DueTag {...one.state} />
        </>
      )}
    </>
  )
})
