import { HeatTable } from '../../../ui/charts/heat-table.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { SupportPlaces } from '../manage-pages/support-places.view.tsx'
import { REGIONS, SECTORS, SIZES } from '../scheme/vocabulary.ts'
import { ACROSS, type Across, type Among, type Coverage } from './count-coverage.ts'

type Props = { across: Across; among: Among; coverage: Coverage }

/** What the page is of, as it stands in an address: the group looked at, without what goes across. */
function amongQuery(among: Among, across: Across): string {
  const said = Object.entries(among).filter(([name, value]) => value && name !== across)
  return said.map(([name, value]) => `&${name}=${encodeURIComponent(value)}`).join('')
}

const itemsOf = (list: Readonly<Record<string, string | { words: string }>>) => [
  { value: '', text: 'Any' },
  ...Object.entries(list).map(([value, words]) => ({ value, text: typeof words === 'string' ? words : words.words }))
]

const Group = ({ across, among }: Pick<Props, 'across' | 'among'>) => (
  <Form method="get" action="/support/coverage" class="so-search" label="Which businesses">
    <input type="hidden" name="across" value={across} />
    {across !== 'sector' && (
      <Select
        id="sector"
        name="sector"
        label={{ text: 'Sector' }}
        value={among.sector ?? ''}
        items={itemsOf(SECTORS)}
      />
    )}
    {across !== 'place' && (
      <Select id="place" name="place" label={{ text: 'Place' }} value={among.place ?? ''} items={itemsOf(REGIONS)} />
    )}
    {across !== 'size' && (
      <Select id="size" name="size" label={{ text: 'People' }} value={among.size ?? ''} items={itemsOf(SIZES)} />
    )}
    <Button text="Show" classes="govuk-button--secondary" />
  </Form>
)

/** Where much is on offer and where nothing is. Each figure leads to the schemes it counts. */
export const CoverageView = ({ across, among, coverage: { columns, rows, gaps } }: Props) => (
  <Layout title="Overlaps and gaps" wide>
    <h1 class="govuk-heading-l">Overlaps and gaps</h1>
    <SupportPlaces here="/support/coverage" />
    <nav class="so-views" aria-label="Across">
      <ul class="so-views__list">
        {Object.entries(ACROSS).map(([code, words]) => (
          <li>
            <a
              class="so-views__link"
              href={`/support/coverage?across=${code}${amongQuery(among, across)}`}
              aria-current={code === across ? 'page' : undefined}
            >
              <span class="so-views__words">Need by {words.toLowerCase()}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <Group across={across} among={among} />
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
          href: `/support?need=${need}&${across}=${encodeURIComponent(columns[at]?.code ?? '')}${amongQuery(among, across)}`
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
