import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { declarationFault } from '../declarations/declaration-fault.ts'
import { declarationKey } from '../declarations/declaration-key.ts'
import { type LoadedDeclarations, loadDeclarations } from '../declarations/load-declarations.ts'
import { lockReturn } from '../lock-return.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'
import { theirBodyDoesIt } from '../their-body-does-it.ts'
import { RecordDeclaration } from './record-declaration.schema.ts'

type Said = ReturnType<typeof RecordDeclaration.parse>

/** Adds to the return of a quarter what a minister or senior official declares. A signed return takes nothing more. */
export async function recordDeclaration(ctx: Ctx, given: RecordDeclaration): Promise<{ id: string }> {
  demand(ctx, 'return.draft')
  const said = RecordDeclaration.parse(given)
  return inTransaction(ctx, async (tx) => {
    await lockReturn(tx, { body: said.department, quarterFrom: said.quarterFrom, kind: said.kind })
    const loaded = await loadDeclarations(tx, said.department, said.quarterFrom, said.kind)
    await theirBodyDoesIt(tx, loaded.body.id)
    theReturnIsOpen(loaded)
    const holder = holderOf(loaded, said)
    if (!said.nil) theDeclarationIsWhole(loaded, said)
    const parts = said.nil ? {} : Object.fromEntries(loaded.of.parts.map(({ code }) => [code, said.parts[code] ?? '']))
    const key = declarationKey({
      kind: said.kind,
      bodyId: loaded.body.id,
      holder: holder.name,
      on: said.nil ? said.quarterFrom : (said.on ?? ''),
      parts
    })
    const added = await tables<MinisterTables>(tx)
      .insertInto('ministers.declaration')
      .values({
        kind: said.kind,
        body_id: loaded.body.id,
        quarter_from: said.quarterFrom,
        holder: holder.name,
        person_id: holder.personId,
        nil: said.nil,
        held_on: said.nil ? null : (said.on ?? null),
        parts: JSON.stringify(parts),
        key,
        return_id: null,
        source_words: null,
        made_by: tx.actor.id,
        made_by_name: tx.actor.name,
        made_at: tx.now(),
        withdrawn_at: null,
        withdrawn_reason: null
      })
      .onConflict((oc) => oc.column('key').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw new RuleBroken('declared-already', 'This is in the return already', 'holder')
    await recordEvent(tx, 'declaration.recorded', added.id, {
      kind: said.kind,
      department: said.department,
      nil: said.nil
    })
    return added
  })
}

function theReturnIsOpen({ signed }: LoadedDeclarations) {
  if (signed?.first_by) throw new RuleBroken('return-signed', `${signed.first_by_name} has signed this return already`)
}

function holderOf({ of, holders }: LoadedDeclarations, said: Said): { name: string; personId: string | null } {
  if (of.of === 'officials') return { name: said.holder, personId: null }
  const found = holders.find(({ personId }) => personId === said.holder)
  if (!found) throw new RuleBroken('holder-unknown', 'Choose a minister of the department in this quarter', 'holder')
  return { name: found.name, personId: found.personId }
}

function theDeclarationIsWhole({ of, quarter }: LoadedDeclarations, { on, parts }: Said) {
  if (!on) throw new RuleBroken('day-missing', 'Enter the day', 'on')
  if (on < quarter.from || on > quarter.to)
    throw new RuleBroken('day-outside', 'The day is not in this quarter. Declare it in the return of its own', 'on')
  const fault = declarationFault(of, parts)
  if (fault) throw new RuleBroken('declaration-faulty', fault.words, fault.code)
}
