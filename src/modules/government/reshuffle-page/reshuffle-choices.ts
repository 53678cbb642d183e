import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { listBodies } from '../list-bodies.ts'
import { londonDay } from '../london-day.ts'
import type { Choices } from './choices.ts'

type Past = { name: string; on: string; by: string; count: number }

/** What a move can be about, and the reshuffles made before. */
export async function reshuffleChoices(ctx: Ctx): Promise<{ choices: Choices; past: Past[] }> {
  demand(ctx, 'reshuffle.make')
  const today = londonDay(ctx.now())
  return inTransaction(ctx, async (tx) => {
    const { db } = openTx(tx)
    const posts = await sql<{
      id: string
      words: string
    }>`select p.id, p.title || ', ' || p.body_short_name || ': ' || coalesce(h.minister, 'vacant') as words
      from government.post_summary p
        left join government.appointment_on_day h on h.post_id = p.id and h.from_on <= ${today} and (h.to_on is null or h.to_on > ${today})
      where p.valid_to is null and (h.post_id is not null or exists (select from government.appointment_on_day e where e.post_id = p.id and e.to_on > ${today}::date - 730))
      order by p.body_short_name, p.title, p.seat`.execute(db)
    const teams = await sql<{
      id: string
      name: string
    }>`select id, name from government.team_summary where valid_to is null order by name`.execute(db)
    const people = await sql<{
      name: string
    }>`select distinct minister as name from government.appointment_on_day where to_on is null order by 1`.execute(db)
    const past =
      await sql<Past>`select name, happened_on as "on", made_by_name as by, jsonb_array_length(moves) as count
      from government.reshuffle order by happened_on desc, made_at desc limit 20`.execute(db)
    return {
      choices: {
        posts: posts.rows,
        bodies: await listBodies(tx),
        teams: teams.rows,
        people: people.rows.map(({ name }) => name)
      },
      past: past.rows
    }
  })
}
