import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { londonDay } from '../../government/index.ts'
import { placeGroups } from '../read-group/place-groups.ts'
import { recordEvent } from '../record-event.ts'
import type { RegisterTables } from '../tables.ts'
import { EndRelation } from './end-relation.schema.ts'

/** Ends a relation on a day, with the reason. The child leaves the group with all below it; what was stays on record. */
export async function endRelation(ctx: Ctx, id: string, given: EndRelation): Promise<void> {
  demand(ctx, 'business.relate')
  const { untilOn, reason } = EndRelation.parse(given)
  await inTransaction(ctx, async (tx) => {
    const relation = await theRelation(tx, id)
    itEndsAfterItBegan(relation.from_on, untilOn)
    if (untilOn > londonDay(tx.now()))
      throw new RuleBroken(
        'relation-ends-later',
        'Enter a day that has come: a relation is ended once it is over',
        'untilOn'
      )
    await tables<RegisterTables>(tx)
      .updateTable('register.relation')
      .set({ until_on: untilOn, end_reason: reason, ended_by_name: tx.actor.name, ended_at: tx.now() })
      .where('id', '=', id)
      .execute()
    if (relation.controls) await placeGroups(tx, [relation.child_id, relation.parent_id])
    const facts = { relation: id, untilOn, reason }
    await recordEvent(tx, 'business.parted', relation.child_id, facts)
    await recordEvent(tx, 'business.parted', relation.parent_id, facts)
  })
}

async function theRelation(ctx: Ctx, id: string) {
  const relation = await tables<RegisterTables>(ctx)
    .selectFrom('register.relation')
    .select(['child_id', 'parent_id', 'controls', 'from_on', 'until_on'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!relation) throw new NotFound('This relation')
  if (relation.until_on) throw new RuleBroken('relation-ended', `This relation ended on ${relation.until_on} already`)
  return relation
}

function itEndsAfterItBegan(fromOn: string | null, untilOn: string) {
  if (fromOn && untilOn < fromOn)
    throw new RuleBroken('relation-ends-early', `Enter a day on or after ${fromOn}, when it began`, 'untilOn')
}
