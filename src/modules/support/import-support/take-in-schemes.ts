import { sql } from 'kysely'
import { type Ctx, openTx, tables } from '../../../platform/ctx.ts'
import { rowOf } from '../scheme/row-of.ts'
import { SchemeContent } from '../scheme/scheme.schema.ts'
import { slugOf } from '../scheme/slug-of.ts'
import type { SupportTables } from '../tables.ts'

type Incoming = { key: string; content: SchemeContent }
type Source = { code: string; historic: boolean; as_of_on: string }
export type TakenIn = { added: number; changed: number; unchanged: number; kept_by_hand: number }

/** Adds what is new, changes what the source says differently now, and leaves alone what an editor has since changed here. */
export async function takeInSchemes(ctx: Ctx, source: Source, incoming: readonly Incoming[]): Promise<TakenIn> {
  const held = await tables<SupportTables>(ctx)
    .selectFrom('support.scheme')
    .where('source', '=', source.code)
    .select(['id', 'source_key', 'content', 'version'])
    .execute()
  const byKey = new Map(held.map((row) => [row.source_key, row]))
  const fresh = incoming.filter(({ key }) => !byKey.has(key))
  await addAll(ctx, source, fresh)
  const counts = { added: fresh.length, changed: 0, unchanged: 0, kept_by_hand: 0 }
  for (const { key, content } of incoming) {
    const row = byKey.get(key)
    if (!row) continue
    if (sameWords(row.content, content)) counts.unchanged += 1
    else if (row.version > 1 && (await changedHere(ctx, row.id))) counts.kept_by_hand += 1
    else {
      await change(ctx, row, content)
      counts.changed += 1
    }
  }
  return counts
}

const sameWords = (held: unknown, content: SchemeContent) =>
  JSON.stringify(SchemeContent.parse(held)) === JSON.stringify(content)

async function addAll(ctx: Ctx, source: Source, fresh: readonly Incoming[]) {
  if (fresh.length === 0) return
  const taken = await slugsTaken(ctx)
  const rows = fresh.map(({ key, content }) => ({
    ...rowOf(content),
    content,
    slug: freeSlug(slugOf(content.title), source, taken),
    source: source.code,
    source_key: key,
    state: 'published',
    version: 1,
    historic: source.historic,
    published_at: ctx.now(),
    changed_at: ctx.now()
  }))
  await sql`insert into support.scheme (slug, source, source_key, state, version, content, title, body_name, opens_on, closes_on,
      last_checked_on, historic, provisional, published_at, changed_at)
    select slug, source, source_key, state, version, content, title, body_name, opens_on, closes_on,
      last_checked_on, historic, provisional, published_at, changed_at
    from jsonb_populate_recordset(null::support.scheme, ${JSON.stringify(rows)}::jsonb)`.execute(openTx(ctx).db)
}

async function slugsTaken(ctx: Ctx): Promise<Set<string>> {
  const rows = await tables<SupportTables>(ctx).selectFrom('support.scheme').select('slug').execute()
  return new Set(rows.map(({ slug }) => slug))
}

/** A historic entry says its year in its address, so that today's scheme of the same name keeps the short one. */
function freeSlug(wanted: string, { historic, as_of_on }: Source, taken: Set<string>): string {
  const first = historic ? `${wanted}-${as_of_on.slice(0, 4)}` : wanted
  let slug = first
  for (let n = 2; taken.has(slug); n += 1) slug = `${first}-${n}`
  taken.add(slug)
  return slug
}

async function changedHere(ctx: Ctx, id: string) {
  const byHand = await tables<SupportTables>(ctx)
    .selectFrom('support.scheme_version')
    .where('scheme_id', '=', id)
    .where('state', '=', 'published')
    .where('reviewed_by', 'is not', null)
    .select('id')
    .executeTakeFirst()
  return byHand !== undefined
}

async function change(
  ctx: Ctx,
  { id, version, content: before }: { id: string; version: number; content: unknown },
  content: SchemeContent
) {
  const db = tables<SupportTables>(ctx)
  await db
    .insertInto('support.scheme_version')
    .values({
      scheme_id: id,
      number: version,
      content: JSON.stringify(before),
      state: 'replaced',
      why: 'What the source said before the latest import',
      publish_on: null,
      edited_by: ctx.actor.id,
      edited_by_name: ctx.actor.name,
      edited_at: ctx.now(),
      reviewed_by: null,
      reviewed_by_name: null,
      reviewed_at: null,
      review_words: null,
      published_at: null
    })
    .onConflict((conflict) => conflict.columns(['scheme_id', 'number']).doNothing())
    .execute()
  await db
    .updateTable('support.scheme')
    .set({ ...rowOf(content), version: version + 1, published_at: ctx.now(), changed_at: ctx.now() })
    .where('id', '=', id)
    .execute()
}
