import { Worker } from 'node:worker_threads'
import { Unavailable } from '../errors.ts'

/**
 * A mixed-integer programme to be maximised over columns of nought or more, with its rows sparse. `integrality` is 1 for a
 * whole number and 0 for any.
 */
export type Milp = {
  colCost: Float64Array
  colUpper: Float64Array
  integrality: Int32Array
  rowLower: Float64Array
  rowUpper: Float64Array
  starts: Int32Array
  indices: Int32Array
  values: Float64Array
}

/** `bound` is what no solution can exceed; where it meets `objective` the solution is proved the best. */
export type MilpAnswer = {
  status: 'optimal' | 'infeasible' | 'time-limit' | 'failed'
  objective: number
  bound: number
  values: Float64Array
}

export type SolveLimits = { timeLimitSeconds: number; relativeGap: number; start?: Float64Array }
export type Solve = (problem: Milp, limits: SolveLimits) => Promise<MilpAnswer>

/**
 * Lends a solver on a thread of its own, so that the program goes on answering while it blocks; its memory goes with the
 * thread. Programmes are solved one after another.
 */
export async function withSolver<R>(work: (solve: Solve) => Promise<R>): Promise<R> {
  const worker = new Worker(new URL('./milp-worker.mjs', import.meta.url), { execArgv: [] })
  try {
    return await work((problem, limits) => answerFrom(worker, { problem, ...limits }))
  } finally {
    await worker.terminate()
  }
}

const answerFrom = (worker: Worker, ask: object): Promise<MilpAnswer> =>
  new Promise((resolve, reject) => {
    const settled = () => {
      worker.off('message', answered).off('error', failed).off('exit', stopped)
    }
    const answered = (answer: MilpAnswer) => {
      settled()
      resolve(answer)
    }
    const failed = (reason: unknown) => {
      settled()
      reject(reason)
    }
    const stopped = (code: number) => failed(new Unavailable(`The solver stopped before it was done (${code})`))
    worker.on('message', answered).on('error', failed).on('exit', stopped)
    worker.postMessage(ask)
  })
