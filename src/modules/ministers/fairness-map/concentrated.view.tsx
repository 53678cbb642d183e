import { BarChart } from '../../../ui/charts/bar-chart.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { meetingsHref } from '../links.ts'
import type { Fairness } from './fairness-map.schema.ts'
import { inPercent } from './fairness-words.ts'
import { NumberTable } from './number-table.view.tsx'

/** How unequally meetings are shared, year by year, with what each measure means. */
export const Concentrated = ({ found }: { found: Fairness }) => (
  <section>
    <h2 class="govuk-heading-m">How unequally they are shared</h2>
    <p class="govuk-body">
      {found.concentration.half.toLocaleString('en-GB')} of {found.concentration.organisations.toLocaleString('en-GB')}{' '}
      organisations make up half of all attendances.
    </p>
    <div class="so-beside">
      <div>
        <Measures all={found} years={found.byYear} />
        <Definitions />
      </div>
      <BarChart
        id="top"
        title="The ten met most"
        first="Organisation"
        unit="Attendances"
        figures={found.top.map(({ name, times }) => ({ label: name, value: times }))}
      />
    </div>
    <p class="govuk-body">
      Read the meetings of{' '}
      {found.top
        .filter(({ businessId }) => businessId)
        .map(({ name, businessId }, at) => (
          <>
            {at > 0 && ', '}
            <a class="govuk-link" href={meetingsHref({ business: businessId ?? undefined })}>
              {name}
            </a>
          </>
        ))}
    </p>
  </section>
)

type Measured = Pick<Fairness['concentration'], 'organisations' | 'gini' | 'hhi' | 'top10'>

const Measures = ({ all, years }: { all: Fairness; years: Fairness['byYear'] }) => (
  <NumberTable
    caption="Measures of concentration"
    columns={['Year', 'Organisations', 'Gini', 'HHI', 'Top ten']}
    rows={[
      ...years.map((one) => ({ name: String(one.year), ...one })),
      ...(all.year ? [] : [{ name: 'All years', ...all.concentration }])
    ].map((one) => [one.name, one.organisations.toLocaleString('en-GB'), ...measured(one)])}
  />
)

const FEW = 20

/** Of a handful of organisations the ten met most are all there are, and a measure of how they share says nothing. */
const measured = ({ organisations, gini, hhi, top10 }: Measured) =>
  organisations < FEW
    ? ['Too few', 'Too few', 'Too few']
    : [gini.toFixed(2), hhi.toLocaleString('en-GB'), inPercent(top10)]

const Definitions = () => (
  <Details summaryText="What the measures mean">
    <dl class="so-terms">
      <dt>Gini coefficient</dt>
      <dd>
        Among the organisations met at all: 0 where every one was met equally often, towards 1 where one had nearly all.
        Half the mean difference between two of them, over the mean.
      </dd>
      <dt>HHI, the Herfindahl–Hirschman index</dt>
      <dd>
        The shares in per cent, each squared, added up. One organisation alone makes 10,000; a hundred equal ones make
        100. Above 1,800 a market would be called highly concentrated.
      </dd>
      <dt>Top ten</dt>
      <dd>The share of all attendances that the ten organisations met most had.</dd>
    </dl>
  </Details>
)
