import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { londonDay } from '../london-day.ts'
import { makeMoves } from './make-moves.ts'
import { MakeReshuffleInput } from './make-reshuffle.schema.ts'
import { type Reshuffled, reshuffleParts } from './reshuffle-parts.ts'
import { writeHandOver } from './write-hand-over.ts'

/**
 * Makes the moves of a reshuffle in one go, or none of them. Duties, cases and plans belong to posts and teams, so they stay
 * where they are and somebody new answers for them; each receiver gets a hand-over note of what came with the post.
 */
export async function makeReshuffle(ctx: Ctx, given: MakeReshuffleInput): Promise<Reshuffled> {
  demand(ctx, 'reshuffle.make')
  const { name, happenedOn, moves } = MakeReshuffleInput.parse(given)
  if (happenedOn > londonDay(ctx.now()))
    throw new RuleBroken(
      'reshuffle-ahead',
      'The day is in the future. Preview it now, and make the moves on the day',
      'happenedOn'
    )
  return inTransaction(ctx, async (tx) => {
    const made = await makeMoves(tx, happenedOn, moves)
    const moved = {
      postIds: [...new Set(made.flatMap(({ postId }) => postId ?? []))],
      teamIds: [...new Set(made.flatMap(({ teamId }) => teamId ?? []))],
      bodyIds: [...new Set(made.flatMap(({ bodyId }) => bodyId ?? []))]
    }
    const parts: Reshuffled['parts'] = []
    for (const { title, load } of reshuffleParts) parts.push({ title, lines: await load(tx, moved) })
    const id = await writeHandOver(tx, { name, happenedOn, made, parts })
    await audit(tx, 'reshuffle.made', id, { moves: made.length, ...moved })
    return { id, moves: made, parts }
  })
}
