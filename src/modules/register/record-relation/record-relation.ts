import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { placeGroups } from '../read-group/place-groups.ts'
import { recordEvent } from '../record-event.ts'
import { saidBy } from '../said-by.ts'
import type { RegisterTables } from '../tables.ts'
import { theBusiness } from '../the-business.ts'
import { RecordRelation } from './record-relation.schema.ts'

/**
 * Says that one business belongs to another. Where the kind controls, the child and all below it join the parent's group;
 * a business has one such parent at a time, is never its own, and groups never go round in a circle.
 */
export async function recordRelation(ctx: Ctx, given: RecordRelation): Promise<{ id: string }> {
  demand(ctx, 'business.relate')
  const { childId, parentId, kind, fromOn, note } = RecordRelation.parse(given)
  return inTransaction(ctx, async (tx) => {
    const child = await theBusiness(tx, childId)
    const parent = await theBusiness(tx, parentId)
    const { controls } = await theKind(tx, kind)
    await theyAreNotYetRelated(tx, { child, parent, kind, controls })
    const { id } = await tables<RegisterTables>(tx)
      .insertInto('register.relation')
      .values({
        child_id: child.id,
        parent_id: parent.id,
        kind,
        controls,
        from_on: fromOn ?? null,
        note: note || null,
        ...saidBy(tx)
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (controls) await itMakesNoCircle(tx, child, parent)
    const facts = { relation: id, child: child.name, parent: parent.name, kind }
    await recordEvent(tx, 'business.related', child.id, facts)
    await recordEvent(tx, 'business.related', parent.id, facts)
    return { id }
  })
}

type Named = { id: string; name: string }
type Stands = { child: Named; parent: Named; kind: string; controls: boolean }

async function theKind(ctx: Ctx, code: string) {
  const kind = await tables<RegisterTables>(ctx)
    .selectFrom('register.relation_kind')
    .select('controls')
    .where('code', '=', code)
    .executeTakeFirst()
  if (!kind)
    throw new RuleBroken('relation-kind-unknown', 'Select how the two stand to each other from the list', 'kind')
  return kind
}

async function theyAreNotYetRelated(ctx: Ctx, { child, parent, kind, controls }: Stands) {
  const now = await tables<RegisterTables>(ctx)
    .selectFrom('register.relation as r')
    .innerJoin('register.business as p', 'p.id', 'r.parent_id')
    .select(['p.id', 'p.name', 'r.controls', 'r.kind'])
    .where('r.child_id', '=', child.id)
    .where('r.until_on', 'is', null)
    .execute()
  if (now.some((one) => one.id === parent.id && one.kind === kind))
    throw new RuleBroken('relation-there', `${child.name} is already recorded so under ${parent.name}`, 'parentId')
  const held = now.find((one) => controls && one.controls)
  if (held)
    throw new RuleBroken(
      'relation-parent-held',
      `${child.name} already belongs to ${held.name}. End that relation first, with its date`,
      'parentId'
    )
}

async function itMakesNoCircle(ctx: Ctx, child: Named, parent: Named) {
  const circling = await placeGroups(ctx, [child.id, parent.id])
  if (circling.length > 0)
    throw new RuleBroken(
      'relation-circle',
      `${parent.name} already belongs, directly or through others, to ${child.name}: a group cannot go round in a circle`,
      'parentId'
    )
}
