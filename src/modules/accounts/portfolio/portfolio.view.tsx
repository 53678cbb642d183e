import { BarChart } from '../../../ui/charts/bar-chart.tsx'
import { RegionMap } from '../../../ui/charts/region-map.tsx'
import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { PageLinks } from '../../../ui/page-links.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { findBusinessHref } from '../../register/links.ts'
import {
  accountHref,
  accountsHref,
  exportAccountsHref,
  handOversHref,
  proposalsHref,
  savedListsHref
} from '../links.ts'
import type { loadPortfolio, PortfolioAsked, PortfolioRow } from './load-portfolio.ts'

type Loaded = Awaited<ReturnType<typeof loadPortfolio>>
type View = NonNullable<PortfolioAsked['view']>

const VIEWS: readonly { view: View; words: string }[] = [
  { view: 'mine', words: 'Mine' },
  { view: 'department', words: 'Led by my department' },
  { view: 'all', words: 'All of government' }
]
const TITLES: Record<View, string> = {
  mine: 'My accounts',
  department: 'My department’s accounts',
  all: 'Accounts of all government'
}
const NOTHING: Record<PortfolioAsked['show'], string> = {
  everything: 'No account here',
  cold: 'None is going cold',
  reviews: 'No review is due',
  promises: 'No promise is late'
}

type May = { propose: boolean; export: boolean }

/** Managed relationships: the most pressing first, then what they cover. */
export function PortfolioView({ loaded, may }: { loaded: Loaded; may: May }) {
  const { asked, rows, pages } = loaded
  const href: Href = (changed) =>
    `${accountsHref()}?${new URLSearchParams({ view: asked.view, show: asked.show, ...(asked.tier ? { tier: asked.tier } : {}), ...changed })}`
  return (
    <Layout title="Accounts" wide>
      <h1 class="govuk-heading-l">{TITLES[asked.view]}</h1>
      <Whose loaded={loaded} />
      <Counts loaded={loaded} href={href} />
      <Ways loaded={loaded} href={href} may={may} />
      <Rows rows={rows} nothing={NOTHING[asked.show]} total={loaded.total} />
      <PageLinks page={asked.page} pages={pages} hrefFor={(page) => href({ page: String(page) })} />
      {loaded.counts.accounts > 0 && <Coverage loaded={loaded} />}
    </Layout>
  )
}

type Href = (changed: Partial<Record<'view' | 'show' | 'tier' | 'page', string>>) => string

const Whose = ({ loaded: { asked, views } }: { loaded: Loaded }) => (
  <nav class="so-views" aria-label="Whose accounts">
    <ul class="so-views__list">
      {VIEWS.map(({ view, words }) => (
        <li>
          <a
            class="so-views__link"
            href={`${accountsHref()}?view=${view}`}
            aria-current={view === asked.view ? 'page' : undefined}
          >
            <span class="so-views__words">{words}</span> <span class="so-views__count">{views[view]}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

type WaysProps = { loaded: Loaded; href: Href; may: May }

const Ways = ({ loaded: { asked, tiers }, href, may }: WaysProps) => (
  <p class="govuk-body">
    {tiers.map(({ code, title, count }) => (
      <>
        <a
          class="govuk-link"
          href={href({ tier: code, page: '1' })}
          aria-current={asked.tier === code ? 'true' : undefined}
        >
          {title}s: {count}
        </a>{' '}
        ·{' '}
      </>
    ))}
    <a class="govuk-link" href={proposalsHref()}>
      Proposals
    </a>{' '}
    ·{' '}
    <a class="govuk-link" href={handOversHref()}>
      Hand-overs
    </a>{' '}
    ·{' '}
    <a class="govuk-link" href={savedListsHref()}>
      Saved lists
    </a>
    {may.export && (
      <>
        {' '}
        ·{' '}
        <a class="govuk-link" href={exportAccountsHref(href({ page: '1' }).slice(accountsHref().length))}>
          Take this list away as a file
        </a>
      </>
    )}
    {may.propose && (
      <>
        {' '}
        ·{' '}
        <a class="govuk-link" href={findBusinessHref()}>
          Find a business to propose
        </a>
      </>
    )}
  </p>
)

function Counts({ loaded: { counts, asked }, href }: { loaded: Loaded; href: Href }) {
  const link = (show: PortfolioAsked['show'], value: number) => (
    <a class="govuk-link" href={href({ show, page: '1' })} aria-current={asked.show === show ? 'true' : undefined}>
      {value}
    </a>
  )
  return (
    <FactStrip
      facts={[
        { name: 'Accounts', value: link('everything', counts.accounts) },
        { name: 'Going cold', value: link('cold', counts.cold), note: 'Nobody in touch for longer than the tier says' },
        { name: 'Promises late', value: link('promises', counts.promises), note: 'Accounts with at least one' },
        { name: 'Reviews due', value: link('reviews', counts.reviews), note: 'In the next two weeks, or late' }
      ]}
    />
  )
}

const Rows = ({ rows, nothing, total }: { rows: readonly PortfolioRow[]; nothing: string; total: number }) =>
  rows.length === 0 ? (
    <EmptyState title={nothing} />
  ) : (
    <StackTable
      caption={`${total} ${total === 1 ? 'account' : 'accounts'}, the most pressing first`}
      columns={[
        { text: 'Business' },
        { text: 'Tier' },
        { text: 'Lead and deputy' },
        { text: 'Last contact' },
        { text: 'Promises late', numeric: true },
        { text: 'Review' }
      ]}
      rows={rows.map((row) => [
        <a class="govuk-link" href={accountHref(row.id)}>
          {row.business}
        </a>,
        row.tier,
        <>
          {row.lead}, {row.lead_body}
          <br />
          <span class="govuk-hint govuk-!-margin-bottom-0">
            {row.deputy}, {row.deputy_body}
          </span>
        </>,
        <DueTag {...row.contact} />,
        row.late,
        <DueTag {...row.review} />
      ])}
    />
  )

const Coverage = ({ loaded }: { loaded: Loaded }) => (
  <section>
    <h2 class="govuk-heading-m">What they cover</h2>
    <div class="so-charts">
      <BarChart id="sectors" title="By main sector" first="Sector" unit="accounts" figures={loaded.sectors} />
      <BarChart
        id="workload"
        title="By lead: accounts each carries"
        first="Lead"
        unit="accounts"
        figures={loaded.workload}
      />
      <BarChart id="sizes" title="By size: people employed" first="People" unit="accounts" figures={loaded.sizes} />
    </div>
    <RegionMap
      id="regions"
      title="By region or nation of the registered office"
      unit="accounts"
      values={loaded.regions}
    />
  </section>
)
