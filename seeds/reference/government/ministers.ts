import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../src/platform/ctx.ts'
import { readRows, upsertRows } from '../places/upsert-rows.ts'
import { idsBySlug } from './bodies.ts'

const SOURCE = 'Institute for Government Ministers Database'
const AS_OF = '2026-06-12'

/** Who held which ministerial post on the date of the source; a later change made here is never undone by seeding again. */
export const ministers = {
  name: 'ministers in post',
  async run(ctx: Ctx) {
    const rows = readRows(new URL('ministers.csv', import.meta.url))
    const idOf = await idsBySlug(ctx)
    const people = new Map(
      rows.map((row) => [
        row.parliament_id,
        {
          name: row.minister ?? '',
          parliament_id: Number(row.parliament_id),
          source_key: `parliament:${row.parliament_id}`
        }
      ])
    )
    await upsertRows(ctx, 'government.person', ['source_key'], [...people.values()])
    const posts = rows.map(({ body, post, seat, rank }) => ({
      body_id: idOf(body),
      title: post ?? '',
      seat: Number(seat),
      rank: rank ?? null
    }))
    await upsertRows(ctx, 'government.post', ['body_id', 'title', 'seat'], posts)
    await appointWhereNobodyEverWas(
      ctx,
      rows.map((row) => ({
        ...row,
        body_id: idOf(row.body),
        seat: Number(row.seat),
        source_key: `parliament:${row.parliament_id}`
      }))
    )
  }
}

async function appointWhereNobodyEverWas(ctx: Ctx, rows: readonly object[]) {
  await sql`insert into government.appointment (person_id, post_id, from_on, source, as_of)
    select p.id, t.id, r.from_on, ${SOURCE}, ${AS_OF}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (source_key text, body_id uuid, post text, seat int, from_on date)
      join government.person p on p.source_key = r.source_key
      join government.post t on t.body_id = r.body_id and t.title = r.post and t.seat = r.seat
    where not exists (select from government.appointment a where a.post_id = t.id)`.execute(openTx(ctx).db)
}
