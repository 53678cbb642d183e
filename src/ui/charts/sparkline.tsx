import { inSentence } from './bar-chart.tsx'
import type { Figure } from './figures-table.tsx'
import { FiguresTable, inWords } from './figures-table.tsx'

type SparklineProps = {
  id: string
  title: string
  /** What the points are: "Month". */
  first: string
  unit: string
  points: readonly Figure[]
  /** Only the picture, where the figures already stand beside it. */
  bare?: boolean
}

const WIDTH = 120
const HEIGHT = 28
const EDGE = 4

/** How a number has moved, small enough to stand in a line of text; the axis starts at nought. */
export function Sparkline({ id, title, first, unit, points, bare }: SparklineProps) {
  const places = placed(points.map(({ value }) => value))
  const last = places.at(-1)
  const picture = (
    <svg
      class="so-spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{inSentence(points, unit)}</desc>
      <polyline class="so-spark__line" points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {last && <circle class="so-spark__last" cx={last.x} cy={last.y} r="3" />}
    </svg>
  )
  if (bare) return picture
  return (
    <>
      <p class="govuk-body-s">
        {picture} <Newest point={points.at(-1)} />
      </p>
      <FiguresTable title={title} first={first} unit={unit} figures={points} />
    </>
  )
}

/** What the line has come to, in a number: a line alone tells nobody how much. */
const Newest = ({ point }: { point: Figure | undefined }) =>
  point ? (
    <span>
      <strong>{inWords(point)}</strong> {point.label}
    </span>
  ) : null

/** Where each value stands in the picture, left to right, nought at the bottom. */
export function placed(values: readonly number[]): { x: number; y: number }[] {
  const most = Math.max(1, ...values)
  const step = values.length > 1 ? (WIDTH - 2 * EDGE) / (values.length - 1) : 0
  return values.map((value, index) => ({
    x: Number((EDGE + index * step).toFixed(1)),
    y: Number((HEIGHT - EDGE - (Math.max(0, value) / most) * (HEIGHT - 2 * EDGE)).toFixed(1))
  }))
}
