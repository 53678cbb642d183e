import type { Ctx } from '../ctx.ts'
import { inTransaction } from './in-transaction.ts'

class Tried<R> extends Error {
  readonly found: R
  constructor(found: R) {
    super('Only tried')
    this.found = found
  }
}

/** Does the work as it would really be done, says what came of it, and undoes it: nothing is left and nobody is told. */
export async function tryOut<R>(ctx: Ctx, work: (tx: Ctx) => Promise<R>): Promise<R> {
  try {
    return await inTransaction(ctx, async (tx) => {
      throw new Tried(await work(tx))
    })
  } catch (error) {
    if (error instanceof Tried) return error.found
    throw error
  }
}
