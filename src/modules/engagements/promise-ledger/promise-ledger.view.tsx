import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { engagementsHref } from '../links.ts'
import type { PromiseView } from './list-promises.ts'
import type { ShownPromise } from './shown-promise.ts'

type Item = ShownPromise & { business: string; businessHref: string }
type Shown = {
  asked: { view: PromiseView; business?: string | undefined }
  items: readonly Item[]
  counts: Record<PromiseView, number> | undefined
  marking: string
}

const VIEW_WORDS: readonly { view: PromiseView; words: string }[] = [
  { view: 'overdue', words: 'Overdue' },
  { view: 'mine', words: 'Mine to keep' },
  { view: 'ours', words: 'Government promised' },
  { view: 'theirs', words: 'Firms promised' },
  { view: 'settled', words: 'Kept or withdrawn' }
]

/** Every promise both ways, the longest overdue first. */
export const PromiseLedgerView = ({ asked, items, counts, marking }: Shown) => (
  <Layout title="Promises" wide marking={marking} backLink={{ href: engagementsHref(), text: 'Engagements' }}>
    <h1 class="govuk-heading-l">Promises</h1>
    <Views asked={asked} counts={counts} />
    {items.length === 0 ? (
      <EmptyState title="No promise here">Promises are added on the page of an engagement.</EmptyState>
    ) : (
      <StackTable
        caption={VIEW_WORDS.find(({ view }) => view === asked.view)?.words ?? 'Promises'}
        columns={[
          { text: 'Promise' },
          { text: 'To or from' },
          { text: 'Who answers for it' },
          { text: 'How it stands' }
        ]}
        rows={items.map((one) => [
          <a class="govuk-link" href={one.href}>
            {one.words}
          </a>,
          <a class="govuk-link" href={one.businessHref}>
            {one.business}
          </a>,
          one.by,
          <>
            <DueTag {...one.due} />
            {one.slipped && <span class="govuk-hint govuk-!-margin-bottom-0">{one.slipped}</span>}
          </>
        ])}
      />
    )}
  </Layout>
)

const Views = ({ asked, counts }: Pick<Shown, 'asked' | 'counts'>) => (
  <nav class="so-views" aria-label="Views of promises">
    <ul class="so-views__list">
      {VIEW_WORDS.map(({ view, words }) => (
        <li>
          <a
            class="so-views__link"
            href={`/engagements/promises?view=${view}${asked.business ? `&business=${asked.business}` : ''}`}
            aria-current={view === asked.view ? 'page' : undefined}
          >
            <span class="so-views__words">{words}</span> <span class="so-views__count">{counts?.[view] ?? 0}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
