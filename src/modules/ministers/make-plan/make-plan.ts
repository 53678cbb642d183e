import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { PlanFigures } from '../duty-tables.ts'
import type { ProposerProblem } from '../propose-schedule/problem.ts'
import { type PlanScore, scorePlan } from '../propose-schedule/score-plan.ts'
import { type Schedule, solveSchedule } from '../propose-schedule/solve-schedule.ts'
import { recordDiaryEvent } from '../record-diary-event.ts'
import type { MinisterTables } from '../tables.ts'
import { keepMeetings } from './keep-meetings.ts'
import { problemOf } from './problem-of.ts'
import { readQuarter } from './read-quarter.ts'
import { theLocks } from './the-locks.ts'

export const MakePlanInput = z.object({
  startsOn: z.iso.date('Enter the Monday the quarter begins, like 4 1 2027'),
  weeks: z.coerce.number().int().min(1).max(26).default(13),
  /** The plan whose locks and refusals are to be kept, when it is solved again. */
  fromPlanId: z.uuid().optional(),
  seconds: z.coerce.number().min(1).max(60).default(20)
})

/** Has a quarter of meetings proposed. It books nothing: a proposal waits until somebody accepts it, and then becomes bids. */
export async function makePlan(ctx: Ctx, given: z.input<typeof MakePlanInput>): Promise<{ id: string }> {
  demand(ctx, 'plan.propose')
  const { startsOn, weeks, fromPlanId, seconds } = MakePlanInput.parse(given)
  itBeginsOnAMonday(startsOn)
  const { quarter, wanted } = await inTransaction(ctx, async (tx) => ({
    quarter: await readQuarter(tx, startsOn, weeks),
    wanted: fromPlanId ? await theLocks(tx, fromPlanId) : { locks: [], refusals: [] }
  }))
  if (quarter.duties.length === 0)
    throw new RuleBroken(
      'no-duty',
      'No business is owed a meeting: there is no managed account with a sector',
      'startsOn'
    )
  const problem = problemOf(quarter, wanted)
  const began = performance.now()
  // Outside any transaction: the solver takes its time, and nobody should wait for it.
  const schedule = await solveSchedule(problem, { timeLimitSeconds: seconds })
  const took = (performance.now() - began) / 1000
  return inTransaction(ctx, async (tx) => {
    const id = await newId(tx)
    await tables<MinisterTables>(tx)
      .insertInto('ministers.plan')
      .values({
        id,
        starts_on: startsOn,
        weeks,
        points: schedule.score.points.toFixed(2),
        bound: schedule.bound.toFixed(2),
        gap: schedule.gap.toFixed(5),
        seconds: took.toFixed(1),
        figures: JSON.stringify(figuresOf(problem, schedule)),
        made_at: tx.now(),
        made_by_name: tx.actor.name,
        decided_at: null,
        decided_by_name: null
      })
      .execute()
    await keepMeetings(tx, id, quarter, problem, schedule.plan)
    await recordDiaryEvent(tx, 'plan.proposed', id, { meetings: schedule.plan.length, gap: schedule.gap })
    return { id }
  })
}

function itBeginsOnAMonday(day: string) {
  if (new Date(`${day}T12:00:00Z`).getUTCDay() !== 1)
    throw new RuleBroken('not-a-monday', 'A plan begins on a Monday. Choose another day', 'startsOn')
}

function figuresOf(problem: ProposerProblem, schedule: Schedule): PlanFigures {
  const groups = problem.groups
    .map((group, at) => ({
      words: group.words,
      floor: group.floor,
      met: schedule.plan.filter(({ business }) => problem.businesses[business]?.groups.includes(at)).length
    }))
    .filter(({ floor }) => floor > 0)
  return {
    owed: schedule.score.owed,
    ours: sideOf(scorePlan(problem, schedule.plan)),
    greedy: sideOf(schedule.greedy.score),
    groups,
    size: { ...schedule.size, posts: problem.posts.length, businesses: problem.businesses.length },
    proved: schedule.status === 'optimal'
  }
}

const sideOf = ({ met, worthMet, trips, travelCost, short, points }: PlanScore) => ({
  met,
  worthMet,
  trips,
  travelCost,
  short,
  points
})
