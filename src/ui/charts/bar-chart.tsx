import type { Figure } from './figures-table.tsx'
import { FiguresTable, inWords } from './figures-table.tsx'

type BarChartProps = {
  id: string
  title: string
  /** What the first column of the table is: "Sector", "Month". */
  first: string
  unit: string
  figures: readonly Figure[]
  /** What fills the width, where figures are parts of a whole: 100 for per cents. */
  whole?: number
}

const ROW = 44
const LONGEST = 34

/**
 * Amounts compared, as bars from nought and as a table. Values are nought or more; the longest bar, or the whole they are
 * parts of, fills the width there is, and words keep their size however wide that may be.
 */
export function BarChart(props: BarChartProps) {
  const { title, first, unit, figures } = props
  return (
    <figure class="so-chart">
      <figcaption class="so-chart__title">{title}</figcaption>
      {figures.length === 0 ? (
        <p class="govuk-body">No figures.</p>
      ) : (
        <>
          <Bars {...props} />
          <FiguresTable title={title} first={first} unit={unit} figures={figures} />
        </>
      )}
    </figure>
  )
}

function Bars({ id, title, unit, figures, whole = 0 }: BarChartProps) {
  const most = Math.max(whole, ...figures.map(({ value }) => value))
  return (
    <svg class="so-chart__bars" height={figures.length * ROW} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{inSentence(figures, unit)}</desc>
      {figures.map((figure, index) => (
        <Bar figure={figure} top={index * ROW} share={most > 0 ? Math.max(0, figure.value) / most : 0} />
      ))}
    </svg>
  )
}

/** The figures as one sentence, for those who hear the chart. */
export function inSentence(figures: readonly Figure[], unit: string): string {
  if (figures.length === 0) return 'No figures.'
  return `${unit}. ${figures.map((figure) => `${figure.label}: ${inWords(figure)}`).join('; ')}.`
}

const Bar = ({ figure, top, share }: { figure: Figure; top: number; share: number }) => (
  <g>
    <text x="0" y={top + 16}>
      {shortened(figure.label)}
    </text>
    <text class="so-chart__value" x="100%" y={top + 16} text-anchor="end">
      {inWords(figure)}
    </text>
    <line class="so-chart__ground" x1="0" x2="100%" y1={top + 28} y2={top + 28} />
    <rect class="so-chart__bar" x="0" y={top + 22} width={`${Number((100 * share).toFixed(1))}%`} height="12" rx="2" />
  </g>
)

function shortened(label: string): string {
  return label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 1).trimEnd()}…`
}
