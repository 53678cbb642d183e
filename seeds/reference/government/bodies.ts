import fs from 'node:fs'
import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../src/platform/ctx.ts'
import { readRows, upsertRows } from '../places/upsert-rows.ts'

type Kinds = { bodyKinds: string[][]; teamKinds: string[][]; roles: [string, string, string, boolean][] }

export const bodies = {
  name: 'roles, departments and public bodies',
  async run(ctx: Ctx) {
    await keepKinds(ctx)
    const rows = readRows(new URL('bodies.csv', import.meta.url))
    const decided = await decidedHere(ctx)
    await upsertRows(
      ctx,
      'government.body',
      ['slug'],
      rows.filter(({ slug }) => !decided.has(slug ?? '')).map(({ parents, ...body }) => body)
    )
    const idOf = await idsBySlug(ctx)
    const parents = rows.flatMap(({ slug, parents }) =>
      (parents?.split(';') ?? []).map((parent) => ({ body_id: idOf(slug), parent_id: idOf(parent) }))
    )
    await upsertRows(ctx, 'government.body_parent', ['body_id', 'parent_id'], parents)
    const links = readRows(new URL('body-links.csv', import.meta.url)).map(({ predecessor, successor, ...link }) => ({
      predecessor_id: idOf(predecessor),
      successor_id: idOf(successor),
      ...link
    }))
    await upsertRows(ctx, 'government.body_link', ['predecessor_id', 'successor_id', 'happened_on'], links)
    await keepCentralDesk(ctx, idOf('department-for-business-and-trade'))
  }
}

/** Bodies renamed or merged here on a reshuffle day keep what was decided. */
async function decidedHere(ctx: Ctx): Promise<Set<string>> {
  const found = await sql<{ slug: string }>`select slug from government.body where decided_on is not null`.execute(
    openTx(ctx).db
  )
  return new Set(found.rows.map(({ slug }) => slug))
}

async function keepKinds(ctx: Ctx) {
  const kinds: Kinds = JSON.parse(fs.readFileSync(new URL('roles.json', import.meta.url), 'utf8'))
  const titled = (list: readonly string[][]) =>
    list.map(([code = '', title = ''], position) => ({ code, title, position }))
  await upsertRows(ctx, 'government.body_kind', ['code'], titled(kinds.bodyKinds))
  await upsertRows(ctx, 'government.team_kind', ['code'], titled(kinds.teamKinds))
  const roles = kinds.roles.map(([code, title, words, inside], position) => ({
    code,
    title,
    words,
    inside_government: inside,
    position
  }))
  await upsertRows(ctx, 'government.role', ['code'], roles)
}

/** Somebody answers for what no sector office owns, from the first day. A renamed desk keeps its new name. */
async function keepCentralDesk(ctx: Ctx, bodyId: string) {
  await sql`insert into government.team (slug, name, kind, body_id, valid_from)
    values ('central-desk', 'Central desk', 'central-desk', ${bodyId}, '2026-01-01') on conflict do nothing`.execute(
    openTx(ctx).db
  )
}

/** Finds a body by its slug; a slug that nobody knows is a fault of the seed and stops it. */
export async function idsBySlug(ctx: Ctx): Promise<(slug: string | null | undefined) => string> {
  const found = await sql<{ slug: string; id: string }>`select slug, id from government.body`.execute(openTx(ctx).db)
  const ids = new Map(found.rows.map((row) => [row.slug, row.id]))
  return (slug) => {
    const id = ids.get(slug ?? '')
    if (!id) throw new Error(`No body has the slug ${slug}`)
    return id
  }
}
