import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Reshuffled } from './reshuffle-parts.ts'

type Told = { name: string; happenedOn: string; made: Reshuffled['moves']; parts: Reshuffled['parts'] }

/** Keeps the reshuffle, and a note for each post and team that moved: what happened, and everything that comes with it. */
export async function writeHandOver(ctx: Ctx, { name, happenedOn, made, parts }: Told): Promise<string> {
  const { db } = openTx(ctx)
  const id = await newId(ctx)
  await sql`insert into government.reshuffle (id, name, happened_on, moves, made_at, made_by, made_by_name)
    values (${id}, ${name}, ${happenedOn}, ${JSON.stringify(made)}::jsonb, ${ctx.now()}, ${ctx.actor.id}, ${ctx.actor.name})`.execute(
    db
  )
  const notes = made
    .filter(({ postId, teamId }) => postId || teamId)
    .map((move) => ({
      reshuffle_id: id,
      post_id: move.postId ?? null,
      team_id: move.teamId ?? null,
      title: move.words,
      made_at: ctx.now(),
      lines: parts.flatMap(({ title, lines }) =>
        lines
          .filter((line) => (move.postId ? line.postId === move.postId : line.teamId === move.teamId))
          .map(({ words }) => `${title}: ${words}`)
      )
    }))
  if (notes.length > 0)
    await sql`insert into government.hand_over_note (reshuffle_id, post_id, team_id, title, lines, made_at)
      select reshuffle_id, post_id, team_id, title, lines, made_at
      from jsonb_populate_recordset(null::government.hand_over_note, ${JSON.stringify(notes)}::jsonb)`.execute(db)
  return id
}
