import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../src/platform/ctx.ts'
import { readRows, upsertRows } from '../places/upsert-rows.ts'
import { idsBySlug } from './bodies.ts'

const SOURCE = 'Institute for Government Ministers Database'
const AS_OF = '2026-06-12'

/**
 * Who held which ministerial post: everybody in post on the date of the source, and everybody since May 2010. A later
 * change made here is never undone by seeding again.
 */
export const ministers = {
  name: 'ministers in post, and before them since 2010',
  async run(ctx: Ctx) {
    const idOf = await idsBySlug(ctx)
    const moved = await postsMovedHere(ctx)
    const read = (file: string): Row[] =>
      readRows(new URL(file, import.meta.url))
        .map((row) => rowOf(row, idOf(row.body)))
        .filter((row) => !moved.has(keyOf(row.body_id, row.title, row.seat)))
    const inPost = read('ministers.csv')
    const before = read('past-appointments.csv')
    await keepPeople(ctx, [...before, ...inPost])
    await keepPosts(ctx, inPost, before)
    await appointWhereNobodyEverWas(ctx, inPost)
    await appointWhereNobodyElseWas(ctx, before)
  }
}

type Row = {
  name: string
  parliament_id: number
  source_key: string
  body_id: string
  title: string
  seat: number
  rank: string | null
  from_on: string | null
  to_on: string | null
}

const rowOf = (row: ReturnType<typeof readRows>[number], bodyId: string): Row => ({
  name: row.minister ?? '',
  parliament_id: Number(row.parliament_id),
  source_key: `parliament:${row.parliament_id}`,
  body_id: bodyId,
  title: row.post ?? '',
  seat: Number(row.seat),
  rank: row.rank ?? null,
  from_on: row.from_on ?? null,
  to_on: row.to_on ?? null
})

const keyOf = (...parts: readonly unknown[]) => parts.join('|')

async function postsMovedHere(ctx: Ctx): Promise<Set<string>> {
  const found = await sql<{ body: string; name: string; seat: number }>`
    select body_was_id as body, name, seat from government.former_name where post_id is not null`.execute(
    openTx(ctx).db
  )
  return new Set(found.rows.map(({ body, name, seat }) => keyOf(body, name, seat)))
}

async function keepPeople(ctx: Ctx, rows: readonly Row[]) {
  const people = rows.map(({ name, parliament_id, source_key }) => ({ name, parliament_id, source_key }))
  // The last row of a person says what they are called now.
  await upsertRows(
    ctx,
    'government.person',
    ['source_key'],
    [...new Map(people.map((p) => [p.source_key, p])).values()]
  )
}

/** Posts of today are kept as the source has them; those only of the past are added once. */
async function keepPosts(ctx: Ctx, inPost: readonly Row[], before: readonly Row[]) {
  const posts = (rows: readonly Row[]) => rows.map(({ body_id, title, seat, rank }) => ({ body_id, title, seat, rank }))
  await upsertRows(ctx, 'government.post', ['body_id', 'title', 'seat'], posts(inPost))
  await sql`insert into government.post (body_id, title, seat, rank, valid_to)
    select distinct on (r.body_id, r.title, r.seat) r.body_id, r.title, r.seat, r.rank, b.valid_to
    from jsonb_to_recordset(${JSON.stringify(posts(before))}::jsonb) as r (body_id uuid, title text, seat int, rank text)
      join government.body b on b.id = r.body_id
    on conflict (body_id, title, seat) do nothing`.execute(openTx(ctx).db)
}

async function appointWhereNobodyEverWas(ctx: Ctx, rows: readonly Row[]) {
  await sql`insert into government.appointment (person_id, post_id, from_on, source, as_of)
    select p.id, t.id, r.from_on, ${SOURCE}, ${AS_OF}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (source_key text, body_id uuid, title text, seat int, from_on date)
      join government.person p on p.source_key = r.source_key
      join government.post t on t.body_id = r.body_id and t.title = r.title and t.seat = r.seat
    where not exists (select from government.appointment a where a.post_id = t.id)`.execute(openTx(ctx).db)
}

async function appointWhereNobodyElseWas(ctx: Ctx, rows: readonly Row[]) {
  await sql`insert into government.appointment (person_id, post_id, from_on, to_on, source, as_of)
    select p.id, t.id, r.from_on, r.to_on, ${SOURCE}, ${AS_OF}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (source_key text, body_id uuid, title text, seat int, from_on date, to_on date)
      join government.person p on p.source_key = r.source_key
      join government.post t on t.body_id = r.body_id and t.title = r.title and t.seat = r.seat
    where not exists (select from government.appointment a where a.post_id = t.id
      and daterange(a.from_on, a.to_on, '[)') && daterange(r.from_on, r.to_on, '[)'))`.execute(openTx(ctx).db)
}
