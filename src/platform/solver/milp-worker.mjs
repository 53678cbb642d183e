// @ts-check
// Plain JavaScript, because a worker thread on Node 20 starts without the TypeScript loader. HiGHS blocks its thread while
// it solves, and its memory goes with the thread.
import { parentPort } from 'node:worker_threads'
import loadHighs from 'highs'

const highs = await loadHighs()
const { modelStatus, objectiveSense } = highs.constants

const WORDS = new Map([
  [modelStatus.optimal, 'optimal'],
  [modelStatus.infeasible, 'infeasible'],
  [modelStatus.unboundedOrInfeasible, 'infeasible'],
  [modelStatus.timeLimit, 'time-limit']
])

parentPort?.on('message', (ask) => parentPort?.postMessage(solve(ask)))

/** @param {{ problem: import('./with-solver.ts').Milp } & import('./with-solver.ts').SolveLimits} ask */
function solve({ problem, start, timeLimitSeconds, relativeGap }) {
  if (problem.colCost.length === 0) return { status: 'optimal', objective: 0, bound: 0, values: new Float64Array() }
  return highs.withModel(
    {
      numCols: problem.colCost.length,
      numRows: problem.rowLower.length,
      sense: objectiveSense.maximize,
      colCost: problem.colCost,
      colLower: new Float64Array(problem.colCost.length),
      colUpper: problem.colUpper,
      rowLower: problem.rowLower.map(endless),
      rowUpper: problem.rowUpper.map(endless),
      matrix: {
        format: 'csr',
        numRows: problem.rowLower.length,
        numCols: problem.colCost.length,
        starts: problem.starts,
        indices: problem.indices,
        values: problem.values
      },
      integrality: problem.integrality
    },
    (model) => {
      model.options.set({
        output_flag: false,
        time_limit: timeLimitSeconds,
        mip_rel_gap: relativeGap,
        random_seed: 1
      })
      if (start) model.setSolution({ colValue: start })
      model.run()
      const values = model.getSolution().colValue
      const status = WORDS.get(model.getModelStatus()) ?? 'failed'
      const objective = Number(model.info.get('objective_function_value'))
      return {
        status,
        objective,
        bound: boundOf({ problem, relativeGap }, status, objective, Number(model.info.get('mip_dual_bound'))),
        values: Float64Array.from(values)
      }
    }
  )
}

/**
 * What is solved to its end is within the gap that was asked; a relaxation that was not says nothing.
 * @param {{ problem: import('./with-solver.ts').Milp, relativeGap: number }} asked @param {string} status @param {number} objective @param {number} dual
 */
function boundOf({ problem, relativeGap }, status, objective, dual) {
  const isWhole = problem.integrality.includes(1)
  const proved =
    status === 'optimal' ? objective + (isWhole ? relativeGap * Math.abs(objective) : 0) : Number.POSITIVE_INFINITY
  return isWhole ? Math.max(objective, Math.min(dual, proved)) : proved
}

/** @param {number} bound */
function endless(bound) {
  if (bound === Number.POSITIVE_INFINITY) return highs.infinity
  return bound === Number.NEGATIVE_INFINITY ? -highs.infinity : bound
}
