import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../london-day.ts'
import type { MakeReshuffleInput } from './make-reshuffle.schema.ts'
import { makeReshuffle } from './make-reshuffle.ts'
import type { Reshuffled } from './reshuffle-parts.ts'

class DryRun extends Error {
  readonly found: Reshuffled
  constructor(found: Reshuffled) {
    super('Nothing was changed')
    this.found = found
  }
}

/**
 * Says what a reshuffle would do by doing it and taking it all back, so that the preview cannot differ from the deed. A day
 * in the future is looked at as if it were today.
 */
export async function previewReshuffle(ctx: Ctx, input: MakeReshuffleInput): Promise<Reshuffled> {
  demand(ctx, 'reshuffle.make')
  const today = londonDay(ctx.now())
  const happenedOn = [input.happenedOn, today].sort()[0] ?? today
  try {
    return await inTransaction(ctx, async (tx) => {
      throw new DryRun(await makeReshuffle(tx, { ...input, happenedOn }))
    })
  } catch (error) {
    if (error instanceof DryRun) return error.found
    throw error
  }
}
