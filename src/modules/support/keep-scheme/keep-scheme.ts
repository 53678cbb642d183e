import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import { findScheme } from '../scheme/find-scheme.ts'
import { rowOf } from '../scheme/row-of.ts'
import type { SchemeContent } from '../scheme/scheme.schema.ts'
import { slugOf } from '../scheme/slug-of.ts'
import type { SupportTables } from '../tables.ts'
import { KeepScheme } from './keep-scheme.schema.ts'

/** Writes a new scheme, or a new version of one, as a draft. What the public sees stays as it is until a second person has reviewed it. */
export async function keepScheme(ctx: Ctx, given: KeepScheme): Promise<{ slug: string; version: number }> {
  demand(ctx, 'scheme.edit')
  const input = KeepScheme.parse(given)
  theDatesAreInOrder(input.content)
  return inTransaction(ctx, async (tx) => {
    const scheme = input.slug ? await findScheme(tx, input.slug, true) : await beginScheme(tx, input.content)
    const number = await writeDraft(tx, scheme.id, scheme.version, input.content, input.why)
    await tables<SupportTables>(tx)
      .updateTable('support.scheme')
      .set({
        changed_at: ctx.now(),
        ...(input.keeperName === undefined ? {} : { keeper_name: input.keeperName || null }),
        ...(input.keeperEmail === undefined ? {} : { keeper_email: input.keeperEmail || null })
      })
      .where('id', '=', scheme.id)
      .execute()
    await recordEvent(tx, 'scheme.drafted', scheme.id, { title: input.content.title, version: number, why: input.why })
    return { slug: scheme.slug, version: number }
  })
}

function theDatesAreInOrder({ opensOn, closesOn }: SchemeContent) {
  if (opensOn && closesOn && closesOn < opensOn)
    throw new RuleBroken('closes-before-it-opens', 'The last day must be on or after the first day', 'closesOn')
}

async function beginScheme(ctx: Ctx, content: SchemeContent) {
  const wanted = slugOf(content.title)
  const taken = await tables<SupportTables>(ctx)
    .selectFrom('support.scheme')
    .where('slug', '=', wanted)
    .select('id')
    .executeTakeFirst()
  if (taken)
    throw new RuleBroken(
      'title-taken',
      'A scheme with this title is in the catalogue already. Change that one, or give this one a title of its own',
      'title'
    )
  const id = await newId(ctx)
  const row = { id, slug: wanted, source: 'desk', source_key: wanted, state: 'draft' as const, version: 0 }
  await tables<SupportTables>(ctx)
    .insertInto('support.scheme')
    .values({
      ...row,
      ...rowOf(content),
      historic: false,
      keeper_name: null,
      keeper_email: null,
      chased_on: null,
      merged_into: null,
      published_at: null,
      changed_at: ctx.now()
    })
    .execute()
  return row
}

async function writeDraft(ctx: Ctx, id: string, published: number, content: SchemeContent, why: string) {
  const db = tables<SupportTables>(ctx)
  const underWay = await db
    .selectFrom('support.scheme_version')
    .where('scheme_id', '=', id)
    .where('state', 'in', ['draft', 'in-review', 'approved'])
    .select(['id', 'number', 'state', 'edited_by'])
    .executeTakeFirst()
  if (underWay && underWay.state !== 'draft')
    throw new RuleBroken(
      'under-review',
      'A version of this is with a reviewer. It can be changed once they have decided'
    )
  const written = {
    content: JSON.stringify(content),
    why,
    edited_by: ctx.actor.id,
    edited_by_name: ctx.actor.name,
    edited_at: ctx.now()
  }
  if (underWay) {
    await db.updateTable('support.scheme_version').set(written).where('id', '=', underWay.id).execute()
    return underWay.number
  }
  const last = await db
    .selectFrom('support.scheme_version')
    .where('scheme_id', '=', id)
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst()
  const number = Math.max(published, last?.number ?? 0) + 1
  await db
    .insertInto('support.scheme_version')
    .values({ ...written, ...NOT_REVIEWED, scheme_id: id, number, state: 'draft', publish_on: null })
    .execute()
  return number
}

const NOT_REVIEWED = {
  reviewed_by: null,
  reviewed_by_name: null,
  reviewed_at: null,
  review_words: null,
  published_at: null
}
