import { HeatTable } from '../../../ui/charts/heat-table.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { SupportPlaces } from '../manage-pages/support-places.view.tsx'
import { ACROSS, type Across, type Coverage } from './count-coverage.ts'

/** Where much is on offer and where nothing is. Each figure leads to the schemes it counts. */
export const CoverageView = ({ across, coverage: { columns, rows, gaps } }: { across: Across; coverage: Coverage }) => (
  <Layout title="Overlaps and gaps" wide>
    <h1 class="govuk-heading-l">Overlaps and gaps</h1>
    <SupportPlaces here="/support/coverage" />
    <nav class="so-views" aria-label="Across">
      <ul class="so-views__list">
        {Object.entries(ACROSS).map(([code, words]) => (
          <li>
            <a
              class="so-views__link"
              href={`/support/coverage?across=${code}`}
              aria-current={code === across ? 'page' : undefined}
            >
              <span class="so-views__words">Need by {words.toLowerCase()}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <p class="govuk-body">
      Open schemes that a business of the column is not ruled out of, whatever else they ask. Licences are left out.
    </p>
    <HeatTable
      caption={`Schemes by need and ${ACROSS[across].toLowerCase()}`}
      first="Need"
      columns={columns.map(({ words }) => words)}
      rows={rows.map(({ need, words, counts }) => ({
        name: words,
        cells: counts.map((count, at) => ({
          value: count,
          words: String(count),
          href: `/support?need=${need}&${across}=${encodeURIComponent(columns[at]?.code ?? '')}`
        }))
      }))}
    />
    <h2 class="govuk-heading-m">Gaps: nothing, or one scheme alone</h2>
    {gaps.length === 0 && <p class="govuk-body">Every need of every column has at least two schemes.</p>}
    <ul class="govuk-list govuk-list--bullet">
      {gaps.map(({ words, column, count }) => (
        <li>
          {words}, {column}: {count === 0 ? 'nothing' : 'one scheme'}
        </li>
      ))}
    </ul>
  </Layout>
)
