import { audit } from '../../../platform/audit/audit.ts'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { CaseTables } from '../tables.ts'
import { gatherCases } from './gather-cases.ts'
import type { OpenSituationInput } from './open-situation.schema.ts'

const GATHERING = systemActor('a situation', ['case.read-all', 'case.work'])

/**
 * Opens a situation in one step: its rules gather the open cases that are there and every one that comes, and everybody
 * works from one position and one holding reply. The cases keep their owners.
 */
export async function openSituation(ctx: Ctx, input: OpenSituationInput): Promise<{ slug: string; gathered: number }> {
  demand(ctx, 'situation.open')
  itHasARule(input)
  return inTransaction(ctx, async (tx) => {
    const id = await newId(tx)
    const slug = await aSlugOfItsOwn(tx, input.title)
    await tables<CaseTables>(tx)
      .insertInto('cases.situation')
      .values({
        id,
        slug,
        title: input.title,
        what: input.what,
        position_words: input.positionWords,
        holding_reply: input.holdingReply,
        phrases: input.phrases,
        sectors: input.sectors,
        areas: input.areas,
        topics: input.topics,
        opened_by: tx.actor.id,
        opened_by_name: tx.actor.name,
        opened_at: tx.now(),
        closed_at: null,
        closing_words: null
      })
      .execute()
    await actingAs(tx, GATHERING, (system) => gatherCases(system, { situationId: id }))
    const gathered = await seenOf(tx, id)
    await audit(tx, 'situation.opened', id, { slug, gathered })
    return { slug, gathered }
  })
}

/** Only those the opener may see: the rules are theirs to choose, and a count of all would tell what other cases say. */
async function seenOf(ctx: Ctx, situationId: string): Promise<number> {
  const { seen } = await tables<CaseTables>(ctx)
    .selectFrom('cases.situation_case')
    .where('situation_id', '=', situationId)
    .select((eb) => eb.fn.countAll<string>().as('seen'))
    .executeTakeFirstOrThrow()
  return Number(seen)
}

function itHasARule({ phrases, sectors, areas, topics }: OpenSituationInput) {
  if ([phrases, sectors, areas, topics].every(({ length }) => length === 0))
    throw new RuleBroken('no-rule', 'Say which cases belong to it: words, a sector, a place or a topic', 'phrases')
}

async function aSlugOfItsOwn(ctx: Ctx, title: string): Promise<string> {
  const slug = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
  const taken = await tables<CaseTables>(ctx)
    .selectFrom('cases.situation')
    .where('slug', '=', slug)
    .select('id')
    .executeTakeFirst()
  if (taken || !slug) throw new RuleBroken('title-taken', 'There is a situation of this name. Choose another', 'title')
  return slug
}
