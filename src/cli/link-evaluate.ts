import path from 'node:path'
import { evaluateLinks, type LinkFigures } from '../modules/linkage/index.ts'
import type { Config } from '../platform/config.ts'
import { type Io, takeOption, WrongUse } from './command.ts'

export const LINK_EVALUATE = {
  usage: 'link evaluate --left A.csv --right B.csv --truth T.csv [--learn-fraction 0.5]',
  words: 'link two files and measure the result against links that are known; needs no database'
}

/** Measures linking on files alone: it opens no database, so that what it costs is what linking costs. */
export async function linkEvaluate(_config: Config, given: readonly string[], io: Io): Promise<void> {
  const args = [...given]
  const [left, right, truth] = ['--left', '--right', '--truth'].map((name) => takeOption(args, name))
  const fraction = Number(takeOption(args, '--learn-fraction') ?? 0)
  if (!left || !right || !truth || args.length) throw new WrongUse(`Name three files: ${LINK_EVALUATE.usage}`)
  if (!(fraction >= 0 && fraction < 1))
    throw new WrongUse('--learn-fraction is a share of the truth from 0 to below 1, like 0.5')
  const [begun, used] = [performance.now(), process.cpuUsage()]
  const at = (file: string) => path.resolve(io.cwd, file)
  const figures = await evaluateLinks(
    { left: at(left), right: at(right), truth: at(truth), learnFraction: fraction },
    io.progress
  )
  const { user, system } = process.cpuUsage(used)
  const cost = {
    seconds: Number(((performance.now() - begun) / 1000).toFixed(2)),
    cpu_seconds: Number(((user + system) / 1e6).toFixed(2)),
    peak_mb: Math.round(process.resourceUsage().maxRSS / 1024)
  }
  io.out(io.json ? JSON.stringify({ ...figures, ...cost }) : inWords(figures, cost))
}

const three = (share: number) => share.toFixed(4)

function inWords(f: LinkFigures, cost: { seconds: number; cpu_seconds: number; peak_mb: number }): string {
  const quality = (name: string, q: LinkFigures['best_link']) =>
    `${name.padEnd(24)} precision ${three(q.precision)}  recall ${three(q.recall)}  F1 ${three(q.f1)}`
  return [
    `${f.left_rows} records against ${f.right_rows}; ${f.evaluated_links} known links to find, ${f.learned_links} learned from`,
    quality('Best link', f.best_link),
    quality('Mutual best', f.mutual_best),
    quality('Equal names only', f.exact_name),
    ...f.bands.map(
      ({ band, records, right, precision }) =>
        `${band.padEnd(24)} ${records} records, ${right} of them right (${three(precision)})`
    ),
    `Calibration error ${three(f.calibration_error)}; ${three(f.blocking_recall)} of the links were among the ${f.pairs} pairs compared`,
    `${cost.seconds} seconds, ${cost.cpu_seconds} of processor time, ${cost.peak_mb} MB at most`
  ].join('\n')
}
