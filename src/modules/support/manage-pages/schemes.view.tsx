import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { PageLinks } from '../../../ui/page-links.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { dayWords } from '../find-support/day-words.ts'
import type { ListView, SchemesListed } from './list-schemes.ts'
import { SupportPlaces } from './support-places.view.tsx'

const WORDS: readonly { view: ListView; words: string }[] = [
  { view: 'open', words: 'Open' },
  { view: 'review', words: 'With a reviewer' },
  { view: 'draft', words: 'Drafts' },
  { view: 'stale', words: 'To be checked again' },
  { view: 'closing', words: 'Closing within 30 days' },
  { view: 'historic', words: 'Historic' },
  { view: 'withdrawn', words: 'Withdrawn or merged' }
]

type Asked = { view: ListView; q: string; page: number }

/** The catalogue, for those who keep it. */
export const SchemesView = ({ asked, listed }: { asked: Asked; listed: SchemesListed }) => (
  <Layout title="Support catalogue" wide>
    <h1 class="govuk-heading-l">Support catalogue</h1>
    <SupportPlaces here="/support/manage" />
    <p class="govuk-body">
      <Button text="Write a new scheme" href="/support/manage/new" classes="govuk-!-margin-bottom-0" />{' '}
      {listed.doubles > 0 && <a href="/support/duplicates">{listed.doubles} likely duplicates to settle</a>}
    </p>
    <nav class="so-views" aria-label="Views of the catalogue">
      <ul class="so-views__list">
        {WORDS.map(({ view, words }) => (
          <li>
            <a
              class="so-views__link"
              href={`/support/manage?view=${view}`}
              aria-current={view === asked.view ? 'page' : undefined}
            >
              <span class="so-views__words">{words}</span>{' '}
              <span class="so-views__count">{listed.counts?.[view] ?? 0}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <Form method="get" action="/support/manage" class="so-search">
      <input type="hidden" name="view" value={asked.view} />
      <Input id="q" name="q" value={asked.q} label={{ text: 'Find by title' }} classes="govuk-input--width-20" />
      <Button text="Find" classes="govuk-button--secondary" />
    </Form>
    {listed.items.length === 0 ? (
      <EmptyState title="Nothing here">No scheme is in this view.</EmptyState>
    ) : (
      <StackTable
        caption="Schemes, the longest unchecked first"
        columns={[
          { text: 'Scheme' },
          { text: 'Body' },
          { text: 'Last checked' },
          { text: 'Last day' },
          { text: 'State' }
        ]}
        rows={listed.items.map((one) => [
          <a class="govuk-link" href={`/support/manage/${one.slug}`}>
            {one.title}
          </a>,
          one.body_name,
          dayWords(one.last_checked_on),
          one.closes_on ? dayWords(one.closes_on) : 'None',
          <>
            {one.under_way ? (
              <Tag text={one.under_way === 'in-review' ? 'In review' : one.under_way} classes="govuk-tag--yellow" />
            ) : (
              <Tag text={one.provisional ? 'Provisional' : one.state} classes="govuk-tag--grey" />
            )}
            {one.publish_on ? ` for ${dayWords(one.publish_on)}` : ''}
          </>
        ])}
      />
    )}
    <PageLinks
      page={asked.page}
      pages={listed.pages}
      hrefFor={(page) => `/support/manage?view=${asked.view}&q=${encodeURIComponent(asked.q)}&page=${page}`}
      label="Pages of schemes"
    />
  </Layout>
)
