import { type Ctx, demand } from '../../../platform/ctx.ts'
import { tryOut } from '../../../platform/db/try-out.ts'
import { londonDay } from '../london-day.ts'
import type { MakeReshuffleInput } from './make-reshuffle.schema.ts'
import { makeReshuffle } from './make-reshuffle.ts'
import type { Reshuffled } from './reshuffle-parts.ts'

/**
 * Says what a reshuffle would do by doing it and taking it all back, so that the preview cannot differ from the deed. A day
 * in the future is looked at as if it were today.
 */
export async function previewReshuffle(ctx: Ctx, input: MakeReshuffleInput): Promise<Reshuffled> {
  demand(ctx, 'reshuffle.make')
  const today = londonDay(ctx.now())
  const happenedOn = [input.happenedOn, today].sort()[0] ?? today
  return tryOut(ctx, (tx) => makeReshuffle(tx, { ...input, happenedOn }))
}
