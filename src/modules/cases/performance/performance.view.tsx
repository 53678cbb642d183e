import { BarChart } from '../../../ui/charts/bar-chart.tsx'
import { Sparkline } from '../../../ui/charts/sparkline.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import type { Cut, PerformanceFigures } from '../performance-table.ts'
import { DEFINITIONS, inFigureWords } from './figure-words.ts'
import type { Performance, Slice } from './load-performance.ts'
import { monthInWords, sliceInWords } from './slice-words.ts'

type Shown = { by: Cut; performance: Performance }

const CUT_WORDS: readonly { cut: Cut; words: string }[] = [
  { cut: 'office', words: 'Office' },
  { cut: 'body', words: 'Department or body' },
  { cut: 'topic', words: 'Topic' },
  { cut: 'size', words: 'Size of business' },
  { cut: 'nation', words: 'Nation' },
  { cut: 'month', words: 'Month' }
]
const FIRST_SIX: readonly (keyof PerformanceFigures)[] = [
  'firstKept',
  'firstMedian',
  'resolveMedian',
  'ownerMedian',
  'reroutes',
  'helped'
]
const OF_BACKLOG: readonly (keyof PerformanceFigures)[] = ['open', 'late', 'backlogAge']
const IN_TABLE: readonly (keyof PerformanceFigures)[] = [
  'raised',
  'ownerMedian',
  'reroutes',
  'firstMedian',
  'firstP90',
  'firstKept',
  'resolveMedian',
  'resolveKept',
  'open',
  'helped'
]

export const PerformanceView = ({ by, performance }: Shown) => (
  <Layout title="How well we keep our promises" wide>
    <h1 class="govuk-heading-l">How well we keep our promises</h1>
    {performance.all ? (
      <Figures by={by} performance={performance} all={performance.all} />
    ) : (
      <EmptyState title="Nothing is counted yet">
        The figures are counted every night, from the first case on.
      </EmptyState>
    )}
  </Layout>
)

const Figures = ({ by, performance, all }: Shown & { all: Slice }) => (
  <>
    <p class="govuk-body-l">
      Every business that writes to us is promised a first answer and an outcome by a day. This is how we did{' '}
      {performance.period}.
    </p>
    <FactStrip facts={[...FIRST_SIX, ...(performance.whole ? OF_BACKLOG : [])].map((figure) => factOf(figure, all))} />
    <div class="so-cards">
      <Month
        figure="firstKept"
        title="First answers in time, by month"
        unit="per cent in time"
        performance={performance}
        times={100}
      />
      <Month
        figure="resolveMedian"
        title="Days to an outcome, by month"
        unit="days"
        performance={performance}
        times={1}
      />
      <Month figure="raised" title="Cases raised, by month" unit="cases" performance={performance} times={1} />
    </div>
    <Cuts by={by} />
    <BySlice by={by} performance={performance} />
    <Details summaryText="What each figure means" html={<Definitions />} />
  </>
)

const factOf = (figure: keyof PerformanceFigures, { figures }: Slice) => ({
  name: nameOf(figure),
  value: inFigureWords(figure, figures[figure]),
  note: DEFINITIONS.find((one) => one.figure === figure)?.note
})

const nameOf = (figure: keyof PerformanceFigures) => DEFINITIONS.find((one) => one.figure === figure)?.name ?? figure

type MonthProps = {
  figure: keyof PerformanceFigures
  title: string
  unit: string
  performance: Performance
  times: number
}

const Month = ({ figure, title, unit, performance, times }: MonthProps) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">{title}</h2>
    <Sparkline
      id={`month-${figure}`}
      title={title}
      first="Month"
      unit={unit}
      points={performance.months.slice(-12).map((one) => ({
        label: monthInWords(one.slice),
        value: (one.figures[figure] ?? 0) * times,
        words: inFigureWords(figure, one.figures[figure])
      }))}
    />
  </section>
)

const Cuts = ({ by }: { by: Cut }) => (
  <nav class="so-views" aria-label="Figures by">
    <ul class="so-views__list">
      {CUT_WORDS.map(({ cut, words }) => (
        <li key={cut}>
          <a class="so-views__link" href={`/performance?by=${cut}`} aria-current={cut === by ? 'page' : undefined}>
            <span class="so-views__words">By {words.toLowerCase()}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const BySlice = ({ by, performance }: Shown) => (
  <section>
    <BarChart
      id="kept"
      title={`First answers in time, by ${wordsOf(by).toLowerCase()}`}
      first={wordsOf(by)}
      unit="per cent in time"
      whole={100}
      figures={inOrder(by, performance.slices)
        .filter(({ figures }) => figures.firstKept !== null)
        .slice(0, 12)
        .map(({ slice, figures }) => ({
          label: sliceInWords(by, slice).replace(/ Sector Office$/, ''),
          value: 100 * (figures.firstKept ?? 0),
          words: inFigureWords('firstKept', figures.firstKept)
        }))}
    />
    <div class="so-scroll">
      <StackTable
        caption={`All figures, by ${wordsOf(by).toLowerCase()}`}
        columns={[
          { text: wordsOf(by) },
          ...columnsFor(performance).map((figure) => ({ text: nameOf(figure), numeric: true }))
        ]}
        rows={inOrder(by, performance.slices).map(({ slice, figures }) => [
          sliceInWords(by, slice),
          ...columnsFor(performance).map((figure) => inFigureWords(figure, figures[figure]))
        ])}
      />
    </div>
    {performance.hidden > 0 && !performance.whole ? (
      <p class="govuk-body-s">
        Not shown: groups of fewer than five cases, {performance.hidden} cases together, since they could tell of one
        business. They are in the figures above.
      </p>
    ) : null}
  </section>
)

const wordsOf = (by: Cut) => CUT_WORDS.find(({ cut }) => cut === by)?.words ?? 'Everything'

/** Who may see every case sees the backlog as well. */
const columnsFor = ({ whole }: Performance) => [...IN_TABLE, ...(whole ? OF_BACKLOG.slice(1) : [])]

/** The largest first, but months in their order, the newest first. */
const inOrder = (by: Cut, slices: readonly Slice[]) =>
  by === 'month' ? slices.toSorted((a, b) => b.slice.localeCompare(a.slice)) : slices

const Definitions = () => (
  <dl class="so-list">
    {DEFINITIONS.map(({ name, words }) => (
      <>
        <dt>{name}</dt>
        <dd>{words}</dd>
      </>
    ))}
  </dl>
)
