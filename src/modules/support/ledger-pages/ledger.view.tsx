import { BarChart } from '../../../ui/charts/bar-chart.tsx'
import type { Figure } from '../../../ui/charts/figures-table.tsx'
import { HeatTable } from '../../../ui/charts/heat-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { dayWords } from '../find-support/day-words.ts'
import { SupportPlaces } from '../manage-pages/support-places.view.tsx'
import type { Completeness, GroupSubsidy } from './ledger-facts.ts'
import { money, shortMoney } from './money.ts'
import { DIMENSIONS, type Dimension, type Pivot } from './pivot-awards.ts'

type Asked = { rows: Dimension; columns: Dimension; currency: string }
type Props = {
  asked: Asked
  pivot: Pivot
  sources: readonly { title: string; as_of_on: string; rows: number }[]
  completeness: readonly Completeness[]
  subsidies: readonly (GroupSubsidy & { words: string })[]
  bars: readonly Figure[]
}

/** The ledger, cut any two ways; every total comes to the same, and what is not known is a line of its own. */
export function LedgerView(props: Props) {
  const { asked, pivot } = props
  const query = `rows=${asked.rows}&columns=${asked.columns}&currency=${asked.currency}`
  return (
    <Layout title="Support ledger" wide>
      <h1 class="govuk-heading-l">Support ledger</h1>
      <SupportPlaces here="/support/ledger" />
      <Cut asked={asked} pivot={pivot} />
      {pivot.rows.length === 0 ? (
        <EmptyState title="No awards yet">Bring in a file with “import awards FILE”.</EmptyState>
      ) : (
        <>
          <p class="govuk-body">
            <strong>{money(pivot.total.amount, asked.currency)}</strong> in {pivot.total.awards.toLocaleString('en-GB')}{' '}
            awards. <a href={`/support/ledger.csv?${query}`}>This table to the penny (CSV)</a>
          </p>
          <PivotTable asked={asked} pivot={pivot} />
          <BarChart
            id="ledger-bars"
            title={`By ${DIMENSIONS[asked.rows].words.toLowerCase()}`}
            first={DIMENSIONS[asked.rows].words}
            unit="Amount"
            figures={props.bars}
          />
        </>
      )}
      <Subsidies subsidies={props.subsidies} />
      <Known completeness={props.completeness} />
      <h2 class="govuk-heading-m">Sources</h2>
      <ul class="govuk-list">
        {props.sources.map(({ title, as_of_on, rows }) => (
          <li>
            {title}: {rows.toLocaleString('en-GB')} awards, as of {dayWords(as_of_on)}
          </li>
        ))}
      </ul>
    </Layout>
  )
}

function Cut({ asked, pivot }: { asked: Asked; pivot: Pivot }) {
  const items = Object.entries(DIMENSIONS).map(([value, { words }]) => ({ value, text: words }))
  const currencies = pivot.currencies.map(({ currency, total }) => ({
    value: currency,
    text: `${currency} (${total.awards.toLocaleString('en-GB')} awards)`
  }))
  return (
    <Form method="get" action="/support/ledger" class="so-search" label="Cut the ledger">
      <Select id="rows" name="rows" label={{ text: 'Down' }} value={asked.rows} items={items} />
      <Select id="columns" name="columns" label={{ text: 'Across' }} value={asked.columns} items={items} />
      {currencies.length > 1 && (
        <Select id="currency" name="currency" label={{ text: 'Currency' }} value={asked.currency} items={currencies} />
      )}
      <Button text="Show" classes="govuk-button--secondary" />
    </Form>
  )
}

function PivotTable({ asked, pivot }: { asked: Asked; pivot: Pivot }) {
  const short = (amount: bigint) => shortMoney(amount, asked.currency)
  return (
    <HeatTable
      caption={`${DIMENSIONS[asked.rows].words} by ${DIMENSIONS[asked.columns].words.toLowerCase()}, ${asked.currency}`}
      first={DIMENSIONS[asked.rows].words}
      columns={[...pivot.columns.map(({ words }) => words), 'Total']}
      rows={pivot.rows.map(({ key, words, total }) => ({
        name: words,
        total: short(total.amount),
        cells: pivot.columns.map((column) => {
          const { amount, awards } = pivot.cell(key, column.key)
          return {
            value: awards === 0 ? 0 : Number(amount),
            words: awards === 0 ? '–' : short(amount),
            title: `${money(amount, asked.currency)} in ${awards} awards`
          }
        })
      }))}
      totals={[...pivot.columns.map(({ total }) => short(total.amount)), short(pivot.total.amount)]}
    />
  )
}

const Subsidies = ({ subsidies }: { subsidies: Props['subsidies'] }) => (
  <section>
    <h2 class="govuk-heading-m">Near the limit of minimal financial assistance</h2>
    <p class="govuk-body">
      £315,000 to one group, over this financial year so far and the two before it. Groups at four fifths or more:
    </p>
    {subsidies.length === 0 ? (
      <p class="govuk-body">None that we know of. Awards that are not linked to a business are not counted.</p>
    ) : (
      <StackTable
        caption="Groups near or over the limit"
        captionHidden
        columns={[
          { text: 'Group' },
          { text: 'Awards', numeric: true },
          { text: 'Counted', numeric: true },
          { text: 'Limit' }
        ]}
        rows={subsidies.map(({ groupId, name, awards, words, over }) => [
          <a class="govuk-link" href={`/businesses/${groupId}`}>
            {name}
          </a>,
          awards,
          words,
          over ? <Tag text="Over" classes="govuk-tag--red" /> : <Tag text="Near" classes="govuk-tag--yellow" />
        ])}
      />
    )}
  </section>
)

function Known({ completeness }: { completeness: readonly Completeness[] }) {
  const share = (part: number, whole: number) => `${whole ? Math.round((part / whole) * 100) : 0}%`
  return (
    <section>
      <h2 class="govuk-heading-m">How complete each body’s awards are</h2>
      <StackTable
        caption="Share of awards for which the thing is known"
        columns={[
          { text: 'Body' },
          { text: 'Awards', numeric: true },
          { text: 'Kind', numeric: true },
          { text: 'Sector', numeric: true },
          { text: 'Place', numeric: true },
          { text: 'Business', numeric: true }
        ]}
        rows={completeness.map(({ body, awards, kind, sector, region, linked }) => [
          body,
          awards.toLocaleString('en-GB'),
          share(kind, awards),
          share(sector, awards),
          share(region, awards),
          share(linked, awards)
        ])}
      />
    </section>
  )
}
