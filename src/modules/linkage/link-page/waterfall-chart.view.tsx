import type { WaterfallStep } from '../score/waterfall.ts'

const ROW = 26
const WIDTH = 720
const LABELS = 330
const INK = '#0b0c0c'

/** The steps of a weight as bars, each beginning where the one before ended; the table beside it says the same in figures. */
export function WaterfallChart({ steps }: { steps: readonly WaterfallStep[] }) {
  const ends = steps.map((_, at) => steps.slice(0, at + 1).reduce((sum, { bits }) => sum + bits, 0))
  const least = Math.min(0, ...ends)
  const most = Math.max(0, ...ends)
  const x = (bits: number) => LABELS + ((bits - least) / Math.max(1, most - least)) * (WIDTH - LABELS - 60)
  const whole = { what: 'Together', bits: ends.at(-1) ?? 0 }
  const height = (steps.length + 1) * ROW
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      width="100%"
      role="img"
      aria-label="Waterfall of the weight; the table below gives its figures"
    >
      <line x1={x(0)} x2={x(0)} y1="0" y2={height} stroke="#505a5f" stroke-dasharray="3 3" />
      {steps.map(({ what, bits }, at) => (
        <Bar
          what={what}
          bits={bits}
          from={x((ends[at] ?? 0) - bits)}
          to={x(ends[at] ?? 0)}
          y={at * ROW}
          fill={bits >= 0 ? '#1d70b8' : '#b10e1e'}
        />
      ))}
      <Bar {...whole} from={x(0)} to={x(whole.bits)} y={steps.length * ROW} fill={INK} />
    </svg>
  )
}

type BarProps = { what: string; bits: number; from: number; to: number; y: number; fill: string }

const Bar = ({ what, bits, from, to, y, fill }: BarProps) => (
  <g>
    <text x={LABELS - 8} y={y + 17} text-anchor="end" font-size="12" fill={INK}>
      {what.length > 52 ? `${what.slice(0, 51)}…` : what}
    </text>
    <rect x={Math.min(from, to)} y={y + 4} width={Math.max(1, Math.abs(to - from))} height={ROW - 10} fill={fill} />
    <text x={Math.max(from, to) + 6} y={y + 17} font-size="12" fill={INK}>
      {`${bits >= 0 ? '+' : '−'}${Math.abs(bits).toFixed(1)}`}
    </text>
  </g>
)
