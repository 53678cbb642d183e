import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { bodyIdOf } from '../body-id-of.ts'
import { holdingsOn } from '../who-held-post/holdings-on.ts'
import type { Move } from './make-reshuffle.schema.ts'
import type { MadeMove } from './reshuffle-parts.ts'

type One<R> = { rows: R[] }

/** Makes moves one after another, departments before posts before people, and says each in words. */
export async function makeMoves(ctx: Ctx, on: string, moves: readonly Move[]): Promise<MadeMove[]> {
  const order: Record<Move['kind'], number> = {
    'rename-body': 0,
    'merge-bodies': 1,
    'move-post': 2,
    'move-team': 3,
    vacate: 4,
    appoint: 5
  }
  const made: MadeMove[] = []
  for (const move of [...moves].sort((a, b) => order[a.kind] - order[b.kind]))
    made.push(...(await makeMove(ctx, on, move)))
  return made
}

function makeMove(ctx: Ctx, on: string, move: Move): Promise<MadeMove[]> {
  if (move.kind === 'appoint') return appoint(ctx, on, move.postId, move.person)
  if (move.kind === 'vacate') return vacate(ctx, on, move.postId)
  if (move.kind === 'move-post') return movePost(ctx, on, move.postId, move.bodySlug, move.name)
  if (move.kind === 'move-team') return moveTeam(ctx, on, move.teamId, move.bodySlug, move.name)
  return move.kind === 'rename-body'
    ? renameBody(ctx, on, move.bodySlug, move.name)
    : mergeBodies(ctx, on, move.bodySlug, move.intoSlug)
}

async function appoint(ctx: Ctx, on: string, postId: string, name: string): Promise<MadeMove[]> {
  const { db } = openTx(ctx)
  const left = await vacate(ctx, on, postId)
  const known: One<{ id: string }> = await sql<{
    id: string
  }>`select id from government.person where lower(name) = lower(${name}) order by parliament_id nulls last limit 1`.execute(
    db
  )
  const personId =
    known.rows[0]?.id ??
    (
      await sql<{
        id: string
      }>`insert into government.person (name, source_key) values (${name}, 'here:' || platform.uuid_v7()) returning id`.execute(
        db
      )
    ).rows[0]?.id
  const post = await titleOf(ctx, postId)
  await sql`insert into government.appointment (person_id, post_id, from_on, source, as_of)
    values (${personId}, ${postId}, ${on}, 'Reshuffle recorded here', ${on})`.execute(db)
  const from = left[0]?.words.split(' leaves ')[0]
  return [
    { postId, words: from ? `${name} becomes ${post}, after ${from}` : `${name} becomes ${post}, which was vacant` }
  ]
}

async function vacate(ctx: Ctx, on: string, postId: string): Promise<MadeMove[]> {
  const [held] = await holdingsOn(ctx, on, { postIds: [postId] })
  const post = await titleOf(ctx, postId)
  if (!held) return []
  if (held.from === on)
    throw new RuleBroken(
      'moved-twice',
      `Somebody became ${post} on this very day. Choose one move for each post`,
      'moves'
    )
  await sql`update government.appointment set to_on = ${on} where post_id = ${postId} and from_on < ${on} and (to_on is null or to_on > ${on})`.execute(
    openTx(ctx).db
  )
  return [{ postId, words: `${held.minister} leaves ${post}` }]
}

async function titleOf(ctx: Ctx, postId: string): Promise<string> {
  const found = await sql<{ title: string }>`select title from government.post_summary where id = ${postId}`.execute(
    openTx(ctx).db
  )
  const title = found.rows[0]?.title
  if (!title) throw new RuleBroken('post-unknown', 'Choose a post from the list', 'moves')
  return title
}

async function movePost(ctx: Ctx, on: string, postId: string, bodySlug: string, name?: string): Promise<MadeMove[]> {
  const bodyId = await bodyIdOf(ctx, bodySlug)
  const before = await titleOf(ctx, postId)
  await keepFormerName(ctx, on, sql`t.id = ${postId}`)
  await sql`update government.post set body_id = ${bodyId}, title = coalesce(${name || null}, title),
      seat = (select coalesce(max(o.seat), 0) + 1 from government.post o where o.body_id = ${bodyId} and o.title = coalesce(${name || null}, government.post.title))
    where id = ${postId}`.execute(openTx(ctx).db)
  return [{ postId, words: `${before} moves to ${await nameOf(ctx, bodyId)}${name ? ` as ${name}` : ''}` }]
}

async function moveTeam(ctx: Ctx, on: string, teamId: string, bodySlug: string, name?: string): Promise<MadeMove[]> {
  const { db } = openTx(ctx)
  const bodyId = await bodyIdOf(ctx, bodySlug)
  const kept = await sql<{
    name: string
  }>`insert into government.former_name (team_id, name, body_was_id, body_name, from_on, to_on)
    select t.id, t.name, b.id, b.name, coalesce((select max(f.to_on) from government.former_name f where f.team_id = t.id), t.valid_from), ${on}
    from government.team t join government.body b on b.id = t.body_id where t.id = ${teamId} returning name`.execute(db)
  const before = kept.rows[0]?.name
  if (!before) throw new RuleBroken('team-unknown', 'Choose a team from the list', 'moves')
  await sql`update government.team set body_id = ${bodyId}, name = coalesce(${name || null}, name) where id = ${teamId}`.execute(
    db
  )
  return [{ teamId, words: `${before} moves to ${await nameOf(ctx, bodyId)}${name ? ` as ${name}` : ''}` }]
}

async function renameBody(ctx: Ctx, on: string, slug: string, name: string): Promise<MadeMove[]> {
  const { db } = openTx(ctx)
  const bodyId = await bodyIdOf(ctx, slug)
  const before = await nameOf(ctx, bodyId)
  await sql`insert into government.former_name (body_id, name, body_was_id, body_name, from_on, to_on)
    select b.id, b.name, b.id, b.name, b.valid_from, ${on} from government.body b where b.id = ${bodyId}`.execute(db)
  await keepFormerName(ctx, on, sql`t.body_id = ${bodyId} and t.valid_to is null`)
  await sql`update government.body set name = ${name}, abbreviation = null, decided_on = ${on} where id = ${bodyId}`.execute(
    db
  )
  return [{ bodyId, words: `${before} becomes ${name}` }]
}

async function mergeBodies(ctx: Ctx, on: string, slug: string, intoSlug: string): Promise<MadeMove[]> {
  const { db } = openTx(ctx)
  const [bodyId, intoId] = [await bodyIdOf(ctx, slug), await bodyIdOf(ctx, intoSlug)]
  if (bodyId === intoId) throw new RuleBroken('same-body', 'A department cannot become part of itself', 'moves')
  const words = `${await nameOf(ctx, bodyId)} becomes part of ${await nameOf(ctx, intoId)}`
  const posts = await sql<{
    id: string
  }>`select id from government.post where body_id = ${bodyId} and valid_to is null`.execute(db)
  const teams = await sql<{
    id: string
  }>`select id from government.team where body_id = ${bodyId} and valid_to is null`.execute(db)
  const made: MadeMove[] = [{ bodyId, words }]
  for (const { id } of posts.rows) made.push(...(await movePost(ctx, on, id, intoSlug)))
  for (const { id } of teams.rows) made.push(...(await moveTeam(ctx, on, id, intoSlug)))
  await sql`update government.official set body_id = ${intoId} where body_id = ${bodyId}`.execute(db)
  await sql`insert into government.body_link (predecessor_id, successor_id, kind, happened_on) values (${bodyId}, ${intoId}, 'Merger', ${on})`.execute(
    db
  )
  await sql`update government.body set valid_to = ${on}, decided_on = ${on} where id = ${bodyId}`.execute(db)
  return made
}

/** What posts were called until this day, with the department they belonged to. */
const keepFormerName = (ctx: Ctx, on: string, which: ReturnType<typeof sql>) =>
  sql`insert into government.former_name (post_id, name, body_was_id, body_name, seat, from_on, to_on)
    select t.id, t.title, b.id, b.name, t.seat, (select max(f.to_on) from government.former_name f where f.post_id = t.id), ${on}
    from government.post t join government.body b on b.id = t.body_id where ${which}`.execute(openTx(ctx).db)

async function nameOf(ctx: Ctx, bodyId: string): Promise<string> {
  const found = await sql<{ name: string }>`select name from government.body where id = ${bodyId}`.execute(
    openTx(ctx).db
  )
  return found.rows[0]?.name ?? ''
}
