import { z } from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict, NotFound, RuleBroken } from '../../../platform/errors.ts'
import { moveHoldings, takeBackRows } from '../../register/index.ts'
import { conflictIn } from '../identity/conflict-in.ts'
import { loadIdentity } from '../identity/load-identity.ts'
import { standsFor } from '../identity/stands-for.ts'
import { wordsOfConflict } from '../identity/words-of-conflict.ts'
import type { LinkageTables } from '../tables.ts'
import { UndoSplit } from './undo-split.schema.ts'

const Kept = z.object({
  given: z.array(z.object({ table: z.string(), column: z.string(), id: z.string(), home: z.string() })),
  reopened: z.array(z.string()),
  made: z.array(z.string())
})

/** Takes a split back: what was taken out returns to the record it belonged to, and what was decided before stands again. */
export async function undoSplit(ctx: Ctx, splitId: string, input: UndoSplit): Promise<void> {
  demand(ctx, 'business.merge')
  const { reason } = UndoSplit.parse(input)
  await inTransaction(ctx, async (tx) => {
    const split = await theSplit(tx, splitId)
    const { given, reopened, made } = Kept.parse(typeof split.held === 'string' ? JSON.parse(split.held) : split.held)
    await standAsBefore(tx, { reopened, made }, reason)
    const { identity, members, rank } = await loadIdentity(tx, [split.from_id, split.to_id])
    const broken = conflictIn(identity)
    if (broken) throw new RuleBroken('undo-apart', await wordsOfConflict(tx, broken, members))
    const holder = members.get(split.to_id)?.merged_into ?? split.to_id
    await takeBackRows(tx, given, holder)
    const standing = standsFor(identity, rank)
    await moveHoldings(tx, new Map([...members.keys()].map((id) => [id, standing.get(id) ?? id])), reason)
    await tables<LinkageTables>(tx)
      .updateTable('linkage.split')
      .set({ undone_at: tx.now(), undone_by_name: tx.actor.name, undo_reason: reason })
      .where('id', '=', splitId)
      .execute()
    await audit(tx, 'split.undone', splitId, { from: split.from_id, to: split.to_id, reason })
    await audit(tx, 'business.split-undone', split.from_id, { split: splitId, reason })
  })
}

async function theSplit(ctx: Ctx, id: string) {
  const split = await tables<LinkageTables>(ctx)
    .selectFrom('linkage.split')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!split) throw new NotFound('This split')
  if (split.undone_at) throw new Conflict(`${split.undone_by_name} has undone this split already`)
  return split
}

type Decided = { reopened: string[]; made: string[] }

async function standAsBefore(ctx: Ctx, { reopened, made }: Decided, reason: string) {
  if (made.length === 0) return
  const db = tables<LinkageTables>(ctx)
  const { numUpdatedRows } = await db
    .updateTable('linkage.decision')
    .set({
      ...{ reopened_at: ctx.now(), reopened_by: ctx.actor.id, reopened_by_name: ctx.actor.name },
      reopen_reason: `Split undone: ${reason}`
    })
    .where('id', 'in', made)
    .where('reopened_at', 'is', null)
    .executeTakeFirst()
  if (Number(numUpdatedRows) < made.length)
    throw new Conflict('Somebody has decided anew of a record of this split since. Undo what came later first')
  if (reopened.length > 0)
    await db
      .updateTable('linkage.decision')
      .set({ reopened_at: null, reopened_by: null, reopened_by_name: null, reopen_reason: null })
      .where('id', 'in', reopened)
      .execute()
}
