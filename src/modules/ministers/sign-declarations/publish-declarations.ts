import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { type LoadedDeclarations, loadDeclarations } from '../declarations/load-declarations.ts'
import { lockReturn } from '../lock-return.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'
import { theirBodyDoesIt } from '../their-body-does-it.ts'
import { SignDeclarations } from './sign-declarations.schema.ts'

/** The second signature, by somebody else: the return is published, with a nil row for each minister who declared nothing. */
export async function publishDeclarations(ctx: Ctx, given: SignDeclarations): Promise<{ rows: number }> {
  demand(ctx, 'return.publish')
  const { department, quarterFrom, kind } = SignDeclarations.parse(given)
  return inTransaction(ctx, async (tx) => {
    await lockReturn(tx, { body: department, quarterFrom, kind })
    const loaded = await loadDeclarations(tx, department, quarterFrom, kind)
    await theirBodyDoesIt(tx, loaded.body.id)
    const id = theFirstSignature(tx, loaded)
    const db = tables<MinisterTables>(tx)
    await db
      .updateTable('ministers.quarter_return')
      .set({ second_by: tx.actor.id, second_by_name: tx.actor.name, published_at: tx.now() })
      .where('id', '=', id)
      .execute()
    const ids = loaded.declared.map((one) => one.id)
    if (ids.length > 0)
      await db.updateTable('ministers.declaration').set({ return_id: id }).where('id', 'in', ids).execute()
    await writeNilRows(tx, loaded, id)
    const rows = ids.length + loaded.nil.length
    await recordEvent(tx, 'declarations.published', id, { department, quarterFrom, kind, rows, nil: loaded.nil.length })
    return { rows }
  })
}

function theFirstSignature({ actor }: Ctx, { signed }: LoadedDeclarations): string {
  if (!signed?.first_by) throw new RuleBroken('return-unsigned', 'The private office has not signed this return yet')
  if (signed.published_at) throw new RuleBroken('return-published', 'This return has been published already')
  if (signed.first_by === actor.id)
    throw new RuleBroken(
      'same-person',
      'You signed this return first. Somebody else has to sign it before it is published'
    )
  return signed.id
}

async function writeNilRows(ctx: Ctx, { of, body, quarter, nil }: LoadedDeclarations, returnId: string) {
  if (nil.length === 0) return
  await tables<MinisterTables>(ctx)
    .insertInto('ministers.declaration')
    .values(
      nil.map(({ name, personId }) => ({
        kind: of.kind,
        body_id: body.id,
        quarter_from: quarter.from,
        holder: name,
        person_id: personId,
        nil: true,
        held_on: null,
        parts: '{}',
        key: `${returnId}|${personId}`,
        return_id: returnId,
        source_words: null,
        made_by: ctx.actor.id,
        made_by_name: ctx.actor.name,
        made_at: ctx.now(),
        withdrawn_at: null,
        withdrawn_reason: null
      }))
    )
    .execute()
}
