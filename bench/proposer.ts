/** Allocates a made-up government's quarter, 30 posts × 400 businesses × 13 weeks, beside a greedy allocation (most overdue first), once with room for all that is owed and once without: `npx tsx bench/proposer.ts`. */
import { solveSchedule } from '../src/modules/ministers/propose-schedule/solve-schedule.ts'
import { madeProblem } from './proposer/made-problem.ts'

const seeds = (process.argv[2] ?? '1,2,3').split(',').map(Number)
const say = (line: string) => process.stdout.write(`${line}\n`)
let worst = 0
const quarters = [false, true].flatMap((tight) => seeds.map((seed) => ({ seed, tight })))
for (const { seed, tight } of quarters) {
  const problem = madeProblem(seed, 30, 400, tight)
  const began = performance.now()
  const { size, status, score, greedy, bound, gap } = await solveSchedule(problem, {
    timeLimitSeconds: 30,
    relativeGap: 0.005
  })
  const seconds = (performance.now() - began) / 1000
  worst = Math.max(worst, gap)
  say(
    `seed ${seed}, ${tight ? 'fewer meetings than are owed' : 'room for all that is owed'}: ${problem.posts.length} posts × ${problem.businesses.length} businesses × ${problem.weeks} weeks, ${size.pairings} pairings, ${size.columns} columns, ${size.rows} rows`
  )
  say(
    `  ${status} in ${seconds.toFixed(1)} s: ${score.points.toFixed(1)} points, bound ${bound.toFixed(1)}, gap ${(gap * 100).toFixed(2)} %`
  )
  say(
    `  broken rules: ${score.broken.length}; most memory so far ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`
  )
  const ratio = (ours: number, theirs: number) =>
    theirs === 0 ? (ours === 0 ? '1.00' : '∞') : (ours / theirs).toFixed(2)
  const row = (name: string, ours: number, theirs: number, digits = 0) =>
    say(
      `  ${name.padEnd(34)} ${ours.toFixed(digits).padStart(8)} greedy ${theirs.toFixed(digits).padStart(8)}  ratio ${ratio(ours, theirs)}`
    )
  row(`duty met of ${score.owed} owed`, score.met, greedy.score.met)
  row('share of the worth owed', score.worthMet, greedy.score.worthMet, 3)
  row('trips', score.trips, greedy.score.trips)
  row('cost of travel', score.travelCost, greedy.score.travelCost)
  row('meetings short of the floors', score.short, greedy.score.short)
  row('points', score.points, greedy.score.points)
}
if (worst > 0.01) process.exitCode = 1
