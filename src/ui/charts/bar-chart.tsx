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
const LINE = 20
/** As many characters as stand in one line of a telephone, the name and its value with a space between them. */
const FITS = 42

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
  const names = figures.map(linesOf)
  const topOf = (index: number) => names.slice(0, index).reduce((top, lines) => top + heightOf(lines), 0)
  return (
    <svg class="so-chart__bars" height={topOf(names.length)} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{inSentence(figures, unit)}</desc>
      {figures.map((figure, index) => (
        <Bar
          figure={figure}
          lines={names[index] ?? []}
          top={topOf(index)}
          share={most > 0 ? Math.max(0, figure.value) / most : 0}
        />
      ))}
    </svg>
  )
}

const heightOf = (lines: readonly string[]) => ROW + LINE * (lines.length - 1)

/** A name in as many lines as it needs: cut short, two long names that begin alike could not be told apart. */
function linesOf(figure: Figure): string[] {
  const room = Math.max(16, FITS - inWords(figure).length - 1)
  const lines: string[] = []
  for (const word of figure.label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The figures as one sentence, for those who hear the chart. */
export function inSentence(figures: readonly Figure[], unit: string): string {
  if (figures.length === 0) return 'No figures.'
  return `${unit}. ${figures.map((figure) => `${figure.label}: ${inWords(figure)}`).join('; ')}.`
}

type BarProps = { figure: Figure; lines: readonly string[]; top: number; share: number }

function Bar({ figure, lines, top, share }: BarProps) {
  const under = top + LINE * (lines.length - 1)
  return (
    <g>
      {lines.map((line, at) => (
        <text x="0" y={top + 16 + LINE * at}>
          {line}
        </text>
      ))}
      <text class="so-chart__value" x="100%" y={under + 16} text-anchor="end">
        {inWords(figure)}
      </text>
      <line class="so-chart__ground" x1="0" x2="100%" y1={under + 28} y2={under + 28} />
      <rect
        class="so-chart__bar"
        x="0"
        y={under + 22}
        width={`${Number((100 * share).toFixed(1))}%`}
        height="12"
        rx="2"
      />
    </g>
  )
}
